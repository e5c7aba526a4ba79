package org.letterpress.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.letterpress.text.AddressKey;

/**
 * What somebody did, to be recorded with {@link Audit#record}. Its facts never hold what a reader wrote.
 *
 * @param facts what else there is to know, in the order in which it is shown
 */
public record Act(Deed deed, Actor by, Subject about, List<Fact> facts) {

    public Act {
        facts = List.copyOf(facts);
    }

    public static Act of(Deed deed, Actor by, Subject about) {
        return new Act(deed, by, about, List.of());
    }

    public Act with(String name, Object value) {
        return and(new Fact(name, value.toString(), null));
    }

    /** What is about a person, and is erased with all else about them. */
    public Act personal(String name, String value, AddressKey person) {
        return and(new Fact(name, value, person));
    }

    /** What was one thing and is another now; nothing when it is the same. */
    public Act changed(String name, Object before, Object after) {
        return Objects.equals(before, after) ? this : with(name, before + " → " + after);
    }

    private Act and(Fact fact) {
        List<Fact> more = new ArrayList<>(facts);
        more.add(fact);
        return new Act(deed, by, about, more);
    }

    /**
     * Something that is known about an act.
     *
     * @param name up to 60 characters, in lower case
     * @param value cut to {@value #MOST} UTF-16 units, without what cannot be seen but line breaks
     * @param person whose it is, if it is about a person
     */
    public record Fact(String name, String value, @Nullable AddressKey person) {
        static final int MOST = 4_000;

        public Fact {
            value = cut(value.replaceAll("[\\p{Cc}\\p{Cs}&&[^\n]]", " "));
        }

        private static String cut(String value) {
            if (value.length() <= MOST) {
                return value;
            }
            int end = Character.isHighSurrogate(value.charAt(MOST - 2)) ? MOST - 2 : MOST - 1;
            return value.substring(0, end) + "…";
        }

        /** Keeps what may be personal out of logs. */
        @Override
        public String toString() {
            return "Fact[" + name + "]";
        }
    }
}
