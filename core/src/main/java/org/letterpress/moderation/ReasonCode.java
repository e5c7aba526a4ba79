package org.letterpress.moderation;

/** Why a comment is refused, for its author. The names stand in stored decisions and are never changed. */
public enum ReasonCode {
    OFF_TOPIC,
    PERSONAL_ATTACK,
    HATE,
    ADVERTISING,
    UNLAWFUL,
    PERSONAL_DATA,
    DUPLICATE,
    UNCLEAR,
    OTHER
}
