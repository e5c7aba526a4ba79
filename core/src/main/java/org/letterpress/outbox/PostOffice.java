package org.letterpress.outbox;

import java.util.Optional;

/** Whether letters can leave at all; the application that holds this library says so, as one bean. */
public interface PostOffice {

    /**
     * The address of the site as letters have it: scheme and host, without a trailing slash, for example {@code
     * https://news.example}. Never taken from what a request claims: a forged {@code Host} would send people's secrets
     * elsewhere.
     *
     * @return empty while mail is not set up; nothing is posted then
     */
    Optional<String> siteAddress();
}
