package org.letterpress.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.SpoofChecker;
import java.util.function.IntConsumer;

/** What Unicode says about characters that are one another's equals or doubles (UAX #15, UTS #39). Loaded when needed. */
final class Confusables {

    private static final Normalizer2 DECOMPOSED = Normalizer2.getNFDInstance();
    private static final Normalizer2 COMPATIBLE = Normalizer2.getNFKCInstance();
    private static final Normalizer2 CASELESS = Normalizer2.getNFKCCasefoldInstance();
    private static final SpoofChecker SKELETONS =
            new SpoofChecker.Builder().setChecks(SpoofChecker.CONFUSABLE).build();

    private static final int ASCII = 0x80;

    private static final String SMALL_CAPITALS = "ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘꞯʀꜱᴛᴜᴠᴡ\0ʏᴢ";

    /** The first of 26 each: circled and squared capitals in white on black, and the letters of flags. */
    private static final int[] SETS_OF_CAPITALS = {0x1F150, 0x1F170, 0x1F1E6};

    private Confusables() {}

    static Lookalike lookalike(int codePoint) {
        if (isInvisible(codePoint)) {
            return new Lookalike(codePoint, "", "");
        }
        String character = Character.toString(plain(codePoint));
        String written = skeleton(CASELESS.normalize(character), false);
        String seen = skeleton(COMPATIBLE.normalize(character), true);
        return new Lookalike(codePoint, written, seen);
    }

    private static boolean isInvisible(int codePoint) {
        return UCharacter.hasBinaryProperty(codePoint, UProperty.DEFAULT_IGNORABLE_CODE_POINT)
                || Unicode.isBlankByDesign(codePoint)
                || Unicode.isBidiOverride(codePoint)
                || (Unicode.isControl(codePoint) && !Unicode.isLineBreak(codePoint));
    }

    /** Letters in styles that Unicode calls neither compatible nor confusable, though people write words in them. */
    private static int plain(int codePoint) {
        int smallCapital = SMALL_CAPITALS.indexOf(codePoint);
        if (smallCapital >= 0) {
            return 'a' + smallCapital;
        }
        for (int first : SETS_OF_CAPITALS) {
            if (codePoint >= first && codePoint < first + 26) {
                return 'a' + codePoint - first;
            }
        }
        return codePoint;
    }

    private static String skeleton(String characters, boolean signs) {
        StringBuilder skeleton = new StringBuilder();
        withoutAccents(characters, c -> {
            String prototype = c < ASCII ? Character.toString(c) : SKELETONS.getSkeleton(Character.toString(c));
            String letter = prototype.equals("rn") ? "m" : prototype; // the one prototype that is read as two letters
            withoutAccents(letter, p -> skeleton.appendCodePoint(lowerCase(p, signs)));
        });
        return skeleton.toString();
    }

    private static int lowerCase(int codePoint, boolean signs) {
        return signs && codePoint < ASCII ? Lookalike.seen((char) codePoint) : Character.toLowerCase(codePoint);
    }

    private static void withoutAccents(String characters, IntConsumer action) {
        DECOMPOSED.normalize(characters).codePoints().filter(c -> !isAccent(c)).forEach(action);
    }

    /** Strokes through letters, points of Hebrew and Arabic, accents; but no vowels and tones of Indic scripts. */
    private static boolean isAccent(int codePoint) {
        int combining = UCharacter.getCombiningClass(codePoint);
        return combining == 1
                || (combining >= 10 && combining <= 35)
                || (combining >= 200 && combining <= 240)
                || Character.getType(codePoint) == Character.ENCLOSING_MARK;
    }
}
