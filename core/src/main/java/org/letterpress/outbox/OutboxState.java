package org.letterpress.outbox;

/** Where a letter stands. One that was cancelled or erased is gone. */
enum OutboxState {
    WAITING,
    SENT,
    FAILED
}
