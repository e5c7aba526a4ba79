package org.letterpress.web.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * An answer kept in both its codings, plain and gzipped, with a strong entity tag for each (RFC 9110, 8.8.3). Immutable;
 * the arrays are never handed out.
 */
public final class StoredBytes {
    private final String type;
    private final String version;
    private final byte[] plain;
    private final byte[] gzipped;

    private StoredBytes(String type, byte[] plain) {
        this.type = type;
        this.plain = plain;
        this.gzipped = gzip(plain);
        this.version = digest(plain);
    }

    public static StoredBytes of(String type, byte[] content) {
        return new StoredBytes(type, content.clone());
    }

    /** 64 bits of the content's SHA-256, in hexadecimal. */
    public String version() {
        return version;
    }

    /** Answers with these bytes, or with 304 when the client has them. */
    public void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean compressed = accepts(request.getHeader("Accept-Encoding"));
        String tag = "\"" + version + (compressed ? "-gz" : "") + "\"";
        response.setHeader("ETag", tag);
        response.setHeader("Vary", "Accept-Encoding");
        if (matches(request.getHeader("If-None-Match"), tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        byte[] bytes = compressed ? gzipped : plain;
        if (compressed) {
            response.setHeader("Content-Encoding", "gzip");
        }
        response.setContentType(type);
        response.setContentLength(bytes.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(bytes);
        }
    }

    private static boolean accepts(@Nullable String encodings) {
        return encodings != null && encodings.matches("(?i).*\\bgzip\\b(?!\\s*;\\s*q=0(?:\\.0*)?\\s*(?:,|$)).*");
    }

    private static boolean matches(@Nullable String tags, String tag) {
        return tags != null && (tags.equals("*") || tags.contains(tag));
    }

    private static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(plain.length / 3);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
