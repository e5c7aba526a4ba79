package org.letterpress.comment;

/** Why a reader reports a comment. The names stand in stored reports and are never changed. */
public enum ReportReason {
    SPAM,
    HARASSMENT,
    HATE,
    PERSONAL_DATA,
    ILLEGAL,
    OFF_TOPIC,
    OTHER
}
