package org.letterpress.donation;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What somebody sent to the address for providers' messages, before it is known who.
 *
 * @param headers by their names, in whatever case
 * @param body the bytes as they came: signatures are over them
 */
@SuppressWarnings("ArrayRecordComponent") // a body is never compared
public record SignedMessage(Map<String, String> headers, byte[] body) {

    public SignedMessage {
        Map<String, String> anyCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        anyCase.putAll(headers);
        headers = anyCase;
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }
}
