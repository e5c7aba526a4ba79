package org.letterpress.bank;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.letterpress.bank.StatementNotReadable.Reason;

/** The text of a file that does not say in which encoding it is. */
final class FileText {
    private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte[] BIG_ENDIAN_MARK = {(byte) 0xFE, (byte) 0xFF};
    private static final byte[] LITTLE_ENDIAN_MARK = {(byte) 0xFF, (byte) 0xFE};
    private static final int BEGINNING = 200;
    private static final Pattern DECLARATION =
            Pattern.compile("^\\s*<\\?xml[^>]*?\\sencoding\\s*=\\s*[\"']([A-Za-z][A-Za-z0-9._-]*)[\"']");
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private FileText() {}

    /** Whether the first thing in it is a tag, in any encoding that XML may be in. */
    static boolean isXml(byte[] file) {
        for (int i = 0; i < Math.min(file.length, BEGINNING); i++) {
            byte b = file[i];
            boolean skipped = (b >= 0 && b <= ' ') || isOfMark(b);
            if (!skipped) {
                return b == '<';
            }
        }
        return false;
    }

    private static boolean isOfMark(byte b) {
        return b == (byte) 0xEF || b == (byte) 0xBB || b == (byte) 0xBF || b == (byte) 0xFE || b == (byte) 0xFF;
    }

    /**
     * In the encoding that is marked or declared (XML 1.0, appendix F), UTF-8 when none is. Bytes that are none in it are an
     * error while reading, because the file is damaged.
     */
    static Reader ofXml(byte[] file) {
        CharsetDecoder decoder = marked(file).orElseGet(() -> declared(file)).newDecoder();
        int mark = startsWith(file, UTF_8_MARK) ? UTF_8_MARK.length : 0;
        boolean wide = startsWith(file, LITTLE_ENDIAN_MARK) || startsWith(file, BIG_ENDIAN_MARK);
        int skipped = wide ? LITTLE_ENDIAN_MARK.length : mark;
        return new InputStreamReader(new ByteArrayInputStream(file, skipped, file.length - skipped), decoder);
    }

    private static Charset declared(byte[] file) {
        String beginning = new String(file, 0, Math.min(file.length, BEGINNING), StandardCharsets.ISO_8859_1);
        Matcher declaration = DECLARATION.matcher(beginning);
        try {
            return declaration.find() ? Charset.forName(declaration.group(1)) : StandardCharsets.UTF_8;
        } catch (IllegalArgumentException e) {
            throw new StatementNotReadable(Reason.BROKEN, 1);
        }
    }

    /**
     * As UTF-16 or UTF-8 where it is marked or valid as such, otherwise as windows-1252.
     *
     * @throws StatementNotReadable when it is no text at all
     */
    static String of(byte[] file) {
        String text = decode(file);
        String unmarked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        if (unmarked.isBlank()) {
            throw new StatementNotReadable(Reason.EMPTY);
        }
        if (unmarked.chars().anyMatch(FileText::isForeign)) {
            throw new StatementNotReadable(Reason.UNKNOWN_FORMAT);
        }
        return unmarked;
    }

    private static boolean isForeign(int c) {
        return c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 0x1A; // end of file under DOS
    }

    private static String decode(byte[] file) {
        return marked(file)
                .map(charset -> new String(file, charset))
                .or(() -> strict(file))
                .orElseGet(() -> new String(file, Charset.forName("windows-1252")));
    }

    private static Optional<Charset> marked(byte[] file) {
        if (startsWith(file, UTF_8_MARK)) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        if (startsWith(file, LITTLE_ENDIAN_MARK) || hasNothingAt(file, 1)) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return startsWith(file, BIG_ENDIAN_MARK) || hasNothingAt(file, 0)
                ? Optional.of(StandardCharsets.UTF_16BE)
                : Optional.empty();
    }

    private static Optional<String> strict(byte[] file) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** Whether the first characters are Latin ones of two bytes each. */
    private static boolean hasNothingAt(byte[] file, int index) {
        return file.length >= 4 && file[index] == 0 && file[index + 2] == 0 && file[1 - index] != 0;
    }

    private static boolean startsWith(byte[] file, byte[] mark) {
        return file.length >= mark.length && Arrays.equals(file, 0, mark.length, mark, 0, mark.length);
    }
}
