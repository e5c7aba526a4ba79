package org.letterpress.screening;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What remains alike when a text is changed a little. Texts that share none of the four bands are taken to be different,
 * so these are what to look up; whether two that share one are near is for the bits to say.
 *
 * <p>The bits are a SimHash (Charikar 2002) of all four neighbouring characters, the bands a MinHash (Broder 1997) of all
 * three neighbouring words. Bands cut from the bits themselves, as is often done, would miss most texts of a paragraph in
 * which one word was changed. Shapes are stored: a change here makes the stored ones worthless.
 *
 * @param bands four
 */
public record Shape(long bits, List<Integer> bands) {

    /** Bits in which near texts differ at most: a word or two in a paragraph, a tenth of the words in a long text. */
    static final int NEAR = 12;

    private static final int BANDS = 4;
    private static final int FEWEST_CHARACTERS = 40;
    private static final int FEWEST_WORDS = 6;

    /** Of a folded text; bounds the time for long ones. */
    private static final int LOOKED_AT = 4000;

    private static final int CHARACTERS = 4;
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    public Shape {
        bands = List.copyOf(bands);
        if (bands.size() != BANDS) {
            throw new IllegalArgumentException("A shape has four bands");
        }
    }

    /** @param folded as {@link Folding#fold} makes it */
    static Optional<Shape> of(String folded) {
        String text = folded.substring(0, Math.min(folded.length(), LOOKED_AT));
        List<String> words = Folding.words(text);
        boolean tooShort = text.length() < FEWEST_CHARACTERS || words.size() < FEWEST_WORDS;
        return tooShort ? Optional.empty() : Optional.of(new Shape(simHash(text), minHashes(words)));
    }

    /** Whether the text with these bits is nearly the same. */
    public boolean isNear(long otherBits) {
        return Long.bitCount(bits ^ otherBits) <= NEAR;
    }

    private static long simHash(String text) {
        int[] ones = new int[Long.SIZE];
        long[] hashes = hashes(text);
        for (long hash : hashes) {
            for (int bit = 0; bit < Long.SIZE; bit++) {
                ones[bit] += (int) (hash >>> bit & 1);
            }
        }
        long bits = 0;
        for (int bit = 0; bit < Long.SIZE; bit++) {
            if (2 * ones[bit] > hashes.length) {
                bits |= 1L << bit;
            }
        }
        return bits;
    }

    /** Each once, so that no repetition outweighs the rest. */
    private static long[] hashes(String text) {
        return IntStream.rangeClosed(0, text.length() - CHARACTERS)
                .mapToLong(i -> hash(text, i, i + CHARACTERS))
                .sorted()
                .distinct()
                .toArray();
    }

    private static List<Integer> minHashes(List<String> words) {
        long[] hashes =
                words.stream().mapToLong(word -> hash(word, 0, word.length())).toArray();
        long[] least = {Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE};
        for (int i = 0; i + 2 < hashes.length; i++) {
            long three = mixed(mixed(hashes[i] + GOLDEN) + hashes[i + 1] + GOLDEN) + hashes[i + 2];
            for (int band = 0; band < BANDS; band++) {
                least[band] = Math.min(least[band], mixed(three + band * GOLDEN));
            }
        }
        return List.of((int) least[0], (int) least[1], (int) least[2], (int) least[3]);
    }

    /** FNV-1a over UTF-16 units. */
    private static long hash(String text, int start, int end) {
        long hash = 0xCBF29CE484222325L;
        for (int i = start; i < end; i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
        }
        return mixed(hash);
    }

    /** The finalizer of MurmurHash3, which spreads every bit over all. */
    private static long mixed(long hash) {
        long mixed = (hash ^ hash >>> 33) * 0xFF51AFD7ED558CCDL;
        mixed = (mixed ^ mixed >>> 33) * 0xC4CEB9FE1A85EC53L;
        return mixed ^ mixed >>> 33;
    }
}
