package org.letterpress.transfer;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The characters of an XML file with what XML 1.0 forbids mended, so that a damaged export still reads.
 *
 * <p>WordPress writes into its exports whatever its database holds: control characters, halves of surrogate pairs,
 * bytes that are not UTF-8, bare ampersands, HTML's entities. Forbidden characters become U+FFFD and are counted;
 * an ampersand that starts none of XML's own references is written as one, so an HTML entity arrives spelled out. No
 * entity can therefore be expanded, whatever the file declares.
 */
final class MendingReader extends Reader {
    private static final char REPLACEMENT = '\uFFFD';
    private static final int LONGEST_REFERENCE = 12;
    private static final int DECLARATION_BYTES = 256;
    private static final Pattern ENCODING =
            Pattern.compile("^\\s*<\\?xml[^>]{0,200}?\\sencoding\\s*=\\s*[\"']([A-Za-z0-9._-]{1,40})[\"']");
    private static final Pattern REFERENCE =
            Pattern.compile("&(?:amp|lt|gt|quot|apos|#(\\d{1,8})|#x([0-9a-fA-F]{1,6}));");

    private final Reader in;
    private final char[] buffer = new char[8192];
    private int at;
    private int end;
    private boolean inCdata;
    private String pending = "";
    private int pendingAt;
    private long mended;
    private int linesSkipped;

    private MendingReader(Reader in) {
        this.in = in;
    }

    /** Decodes by byte order mark, XML declaration, or as UTF-8; white space before the declaration is passed over. */
    static MendingReader of(InputStream bytes) throws IOException {
        BufferedInputStream in = new BufferedInputStream(bytes, 1 << 16);
        MendingReader reader = new MendingReader(new InputStreamReader(in, charset(in)));
        reader.skipLeadingSpace();
        return reader;
    }

    /** Characters that could not be read, so far. */
    long mended() {
        return mended;
    }

    /** Lines before the first character handed out. */
    int linesSkipped() {
        return linesSkipped;
    }

    private static Charset charset(BufferedInputStream in) throws IOException {
        in.mark(DECLARATION_BYTES);
        byte[] head = in.readNBytes(DECLARATION_BYTES);
        in.reset();
        if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
            in.skipNBytes(3);
            return StandardCharsets.UTF_8;
        }
        if (startsWith(head, 0xFE, 0xFF) || startsWith(head, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16;
        }
        return declared(new String(head, StandardCharsets.ISO_8859_1));
    }

    private static boolean startsWith(byte[] head, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= head.length || (head[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static Charset declared(String head) {
        var declaration = ENCODING.matcher(head);
        if (!declaration.find()) {
            return StandardCharsets.UTF_8;
        }
        String name = declaration.group(1);
        if (name.regionMatches(true, 0, "UTF-16", 0, 6)) {
            return StandardCharsets.UTF_8; // the declaration itself was just read byte by byte
        }
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new ExportNotReadable("the encoding “%s” is not known here".formatted(name), 1, 1);
        }
    }

    private void skipLeadingSpace() throws IOException {
        while (available(1) && buffer[at] <= ' ') {
            if (buffer[at++] == '\n') {
                linesSkipped++;
            }
        }
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        int written = 0;
        while (written < length) {
            if (pendingAt < pending.length()) {
                target[offset + written++] = pending.charAt(pendingAt++);
            } else if (available(1)) {
                char c = next();
                if (pendingAt == pending.length()) {
                    target[offset + written++] = c;
                }
            } else {
                break;
            }
        }
        return written == 0 && length > 0 ? -1 : written;
    }

    /** Takes one character, or leaves several in {@link #pending}. */
    private char next() throws IOException {
        char c = buffer[at++];
        if (c == '&' && !inCdata) {
            return ampersand();
        }
        if (c == '<' && !inCdata) {
            inCdata = follows("![CDATA[");
        } else if (c == ']' && inCdata) {
            inCdata = !follows("]>");
        } else if (Character.isHighSurrogate(c) && available(1) && Character.isLowSurrogate(buffer[at])) {
            return pair(c);
        }
        return legal(c) ? c : mend();
    }

    private char pair(char high) {
        give(new String(new char[] {high, buffer[at++]}));
        return REPLACEMENT;
    }

    private char ampersand() throws IOException {
        available(LONGEST_REFERENCE);
        String ahead = "&" + new String(buffer, at, Math.min(end - at, LONGEST_REFERENCE));
        var reference = REFERENCE.matcher(ahead);
        if (!reference.lookingAt()) {
            give("&amp;");
        } else if (!legalReference(reference.group(1), reference.group(2))) {
            at += reference.end() - 1;
            return mend();
        } else {
            return '&';
        }
        return REPLACEMENT;
    }

    private static boolean legalReference(@Nullable String decimal, @Nullable String hex) {
        if (decimal == null && hex == null) {
            return true;
        }
        int code = decimal != null ? Integer.parseInt(decimal) : Integer.parseInt(hex, 16);
        return code > 0xFFFF ? code <= Character.MAX_CODE_POINT : legal((char) code);
    }

    private void give(String text) {
        pending = text;
        pendingAt = 0;
    }

    private char mend() {
        mended++;
        return REPLACEMENT;
    }

    /** XML 1.0, production 2; U+FFFD itself is what the decoder makes of bytes that are no character. */
    private static boolean legal(char c) {
        return c >= ' ' ? !Character.isSurrogate(c) && c < REPLACEMENT : c == '\t' || c == '\n' || c == '\r';
    }

    private boolean follows(String text) throws IOException {
        if (!available(text.length())) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (buffer[at + i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether so many characters can be looked at, reading on where needed. */
    private boolean available(int count) throws IOException {
        while (end - at < count) {
            System.arraycopy(buffer, at, buffer, 0, end - at);
            end -= at;
            at = 0;
            int got = in.read(buffer, end, buffer.length - end);
            if (got < 0) {
                return false;
            }
            end += got;
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
