package org.letterpress.person;

import java.util.List;
import org.letterpress.text.AddressKey;

/**
 * One kind of what is stored about people, by their e-mail addresses. Every CDI bean of this type takes part when somebody
 * wants a copy of all of it, or wants it erased: so whoever stores more adds a bean. Called inside a transaction.
 */
public interface PersonalData {

    /** In lower case, with hyphens, such as {@code comments}: what it is called in copies and in message keys. */
    String kind();

    /** How many records there are about that person. */
    long count(AddressKey person);

    /**
     * The records that follow a position, in the order of their positions.
     *
     * @param after 0 for the first ones
     */
    List<PersonalRecord> read(AddressKey person, long after, int limit);

    /**
     * Erases some records, so that {@link #count} counts them no more.
     *
     * @return how many; 0 when there are none any more
     */
    int erase(AddressKey person, int limit);
}
