package org.letterpress.donation;

import java.util.Locale;

/** How money comes in. The names stand in stored rows and in addresses and are never changed. */
public enum PaymentMethod {
    /** A transfer to the site's own account, known by the lines of its statements. */
    BANK,
    STRIPE,
    PAYPAL,
    /** Nobody's money: for trying. Such gifts are in no total. */
    TEST,
    /** Cash, a cheque: whatever a treasurer has received and writes down. */
    OFFLINE;

    /** The word for it in addresses. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
