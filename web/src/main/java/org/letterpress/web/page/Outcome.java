package org.letterpress.web.page;

/** What becomes of a request once its page was opened. */
public sealed interface Outcome {
    Outcome SHOWN = new Status(200);
    Outcome NOT_FOUND = new Status(404);
    Outcome GONE = new Status(410);

    /** The page itself, saying that what it was about is over (RFC 9110, 15.5.11). */
    Outcome OVER = new Status(410);

    /** The page itself, saying who was first (RFC 9110, 15.5.10). */
    Outcome CONFLICT = new Status(409);
    /** The page itself, saying what is wrong with its form (RFC 9110, 15.5.21). */
    Outcome UNPROCESSABLE = new Status(422);

    /** The page itself, saying when to come back (RFC 6585, 4). */
    Outcome TOO_MANY_REQUESTS = new Status(429);

    /** The page has written the answer by itself: there is no view to show. */
    Outcome WRITTEN = new Written();

    /** After a form was taken: 303, so that a reload does not send it again. */
    static Outcome seeOther(String location) {
        return new Redirect(303, location);
    }

    /** To where it is now, which may be elsewhere another time: 302. */
    static Outcome found(String location) {
        return new Redirect(302, location);
    }

    static Outcome movedPermanently(String location) {
        return new Redirect(301, location);
    }

    /** No page but a file, which browsers keep and do not show; of UTF-8. */
    static Outcome download(String name, String type, String content) {
        return new Download(name, type, content);
    }

    /** The page, or an error's page, with this status. */
    record Status(int code) implements Outcome {}

    /** A file. */
    record Download(String name, String type, String content) implements Outcome {}

    /** Nothing is left to do. */
    record Written() implements Outcome {}

    /** Another address. */
    record Redirect(int code, String location) implements Outcome {}
}
