package org.letterpress.standin;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** Texts with the CRC-32 of another: for showing that a checksum proves nothing. */
public final class SameChecksum {
    private static final int BITS = 32;
    private static final int LETTERS = 64;

    private SameChecksum() {}

    /**
     * @param text holds {@code mark} once, in whose place letters come that make the checksum right
     * @return the text with the CRC-32 of {@code original}
     */
    public static byte[] of(byte[] original, String text, String mark) {
        byte[] forged = text.replace(mark, "a".repeat(LETTERS)).getBytes(StandardCharsets.UTF_8);
        int start = text.substring(0, text.indexOf(mark)).getBytes(StandardCharsets.UTF_8).length;
        long[] effects = new long[LETTERS];
        for (int letter = 0; letter < LETTERS; letter++) {
            byte[] other = forged.clone();
            flip(other, start + letter);
            effects[letter] = sum(other) ^ sum(forged);
        }
        long chosen = choose(effects, sum(original) ^ sum(forged));
        for (int letter = 0; letter < LETTERS; letter++) {
            if ((chosen >>> letter & 1) == 1) {
                flip(forged, start + letter);
            }
        }
        return forged;
    }

    private static void flip(byte[] text, int place) {
        text[place] ^= 'a' ^ 'c';
    }

    private static long sum(byte[] bytes) {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        return sum.getValue();
    }

    /** Which of the effects, taken together, make the difference: a checksum is linear, so that it is elimination by Gauss. */
    private static long choose(long[] effects, long difference) {
        long[] leading = new long[BITS];
        long[] made = new long[BITS];
        for (int letter = 0; letter < effects.length; letter++) {
            long effect = effects[letter];
            long from = 1L << letter;
            while (effect != 0) {
                int highest = highest(effect);
                if (leading[highest] == 0) {
                    leading[highest] = effect;
                    made[highest] = from;
                    break;
                }
                effect ^= leading[highest];
                from ^= made[highest];
            }
        }
        long chosen = 0;
        for (long left = difference; left != 0; ) {
            int highest = highest(left);
            chosen ^= made[highest];
            left ^= leading[highest];
        }
        return chosen;
    }

    private static int highest(long bits) {
        return Long.SIZE - 1 - Long.numberOfLeadingZeros(bits);
    }
}
