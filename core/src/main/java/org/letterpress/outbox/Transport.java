package org.letterpress.outbox;

/** A way to people outside, open for one batch of letters. */
public interface Transport extends AutoCloseable {

    /**
     * Returns when the other side has taken the letter over, and with it the duty to deliver it.
     *
     * @throws Undeliverable when it will never be taken: the address is wrong
     * @throws NotNow when this letter may be taken later
     * @throws LineDown when no letter can be taken at present
     */
    void carry(Envelope envelope);

    @Override
    void close();
}
