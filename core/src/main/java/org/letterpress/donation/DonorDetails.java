package org.letterpress.donation;

import org.letterpress.text.EmailAddress;
import org.letterpress.text.PersonName;

/**
 * What donors say about themselves.
 *
 * @param email where the receipt goes; may be empty for what a treasurer writes down
 * @param postal empty unless a tax receipt is wanted; several lines, up to {@value #MAX_POSTAL} UTF-16 units
 * @param anonymous whether nobody but treasurers may know who gave
 */
public record DonorDetails(
        @PersonName String name,
        @EmailAddress(required = false) String email,
        String postal,
        boolean anonymous,
        boolean taxReceipt) {
    public static final int MAX_POSTAL = 500;

    /** Keeps who gave out of logs. */
    @Override
    public String toString() {
        return "DonorDetails[hidden]";
    }
}
