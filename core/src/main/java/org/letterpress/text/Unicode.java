package org.letterpress.text;

/** The characters that text may hide, and how long text is on the wire. */
final class Unicode {

    private static final char ZERO_WIDTH_NON_JOINER = '\u200C';

    private Unicode() {}

    /** The length in bytes of UTF-8; an unpaired surrogate counts as the one byte {@code ?} it is encoded as. */
    static int utf8Length(String text) {
        int bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                bytes += 1;
            } else if (c < 0x800) {
                bytes += 2;
            } else if (!Character.isSurrogate(c)) {
                bytes += 3;
            } else if (i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1))) {
                bytes += 4;
                i++;
            } else {
                bytes += 1;
            }
        }
        return bytes;
    }

    /** Whether a reader sees anything at all: spaces, zero-width characters and fillers are nothing. */
    static boolean hasVisible(String text) {
        return text.codePoints().anyMatch(Unicode::isVisible);
    }

    static boolean isVisible(int codePoint) {
        return !Character.isWhitespace(codePoint)
                && !Character.isSpaceChar(codePoint)
                && !isControl(codePoint)
                && Character.getType(codePoint) != Character.FORMAT
                && Character.getType(codePoint) != Character.SURROGATE
                && !isBlankByDesign(codePoint);
    }

    /** Letters, symbols and marks that draw nothing, whatever their category says. */
    static boolean isBlankByDesign(int codePoint) {
        return switch (codePoint) {
            case 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0 -> true;
            default -> isVariationSelector(codePoint);
        };
    }

    private static boolean isVariationSelector(int codePoint) {
        return (codePoint >= 0x180B && codePoint <= 0x180F)
                || (codePoint >= 0xFE00 && codePoint <= 0xFE0F)
                || (codePoint >= 0xE0100 && codePoint <= 0xE01EF);
    }

    /** C0 and C1 controls, tab and newline among them. */
    static boolean isControl(int codePoint) {
        return Character.getType(codePoint) == Character.CONTROL;
    }

    static boolean isLineBreak(int codePoint) {
        return codePoint == '\n'
                || codePoint == '\r'
                || codePoint == 0x85
                || codePoint == 0x2028
                || codePoint == 0x2029;
    }

    /** LRE, RLE, PDF, LRO, RLO: they can make a text read as its opposite. */
    static boolean isBidiOverride(int codePoint) {
        return codePoint >= 0x202A && codePoint <= 0x202E;
    }

    /** LRI, RLI, FSI, PDI. */
    static boolean isBidiIsolate(int codePoint) {
        return codePoint >= 0x2066 && codePoint <= 0x2069;
    }

    /**
     * Drops controls other than tab and newline, and those bidi controls that the policy does not trust its writers
     * with; carriage returns become newlines. Idempotent.
     *
     * <p>A stranger's comment loses overrides and isolates alike: left open, they reorder the moderator's view of what
     * follows. An editor writing Arabic or Hebrew needs isolates and the marks LRM and RLM, and their effect ends with
     * the paragraph; embeddings and overrides have no use that {@code dir} does not serve better, so they go for all.
     */
    static String clean(Policy policy, CharSequence text) {
        StringBuilder cleaned = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\r') {
                if (i + 1 == text.length() || text.charAt(i + 1) != '\n') {
                    cleaned.append('\n');
                }
            } else if (isWelcome(policy, c) && !repeatsNonJoiner(cleaned, c)) {
                cleaned.append(c);
            }
        }
        return cleaned.toString();
    }

    private static boolean isWelcome(Policy policy, char c) {
        if (c == '\t' || c == '\n') {
            return true;
        }
        return !isControl(c) && !isBidiOverride(c) && (policy == Policy.ARTICLE || !isBidiIsolate(c));
    }

    /** The renderer drops one non-joiner before some Indic vowels, so a run of them would take a pass each. */
    private static boolean repeatsNonJoiner(StringBuilder cleaned, char c) {
        return c == ZERO_WIDTH_NON_JOINER
                && !cleaned.isEmpty()
                && cleaned.charAt(cleaned.length() - 1) == ZERO_WIDTH_NON_JOINER;
    }
}
