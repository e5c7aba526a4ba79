package org.letterpress.bank;

import io.nayuki.qrcodegen.QrCode.Ecc;
import io.nayuki.qrcodegen.QrSegment;

/**
 * A QR code (ISO/IEC 18004) as a path of SVG, so that a page can draw it without an image and without markup of ours:
 *
 * <pre>{@code
 * <svg viewBox="0 0 #{code.viewBox()} #{code.viewBox()}"><path d="#{code.path()}"/></svg>
 * }</pre>
 *
 * <p>Its error correction is M and its version at most 13, as EPC069-12 demands. Dark modules are one unit wide.
 */
public final class QrCode {
    private static final int MAX_VERSION = 13;

    /** Modules that stay light around it. */
    private static final int QUIET_ZONE = 4;

    private final io.nayuki.qrcodegen.QrCode code;

    private QrCode(io.nayuki.qrcodegen.QrCode code) {
        this.code = code;
    }

    /** @throws IllegalArgumentException when it is more than 331 bytes of UTF-8 */
    public static QrCode of(String text) {
        return new QrCode(io.nayuki.qrcodegen.QrCode.encodeSegments(
                QrSegment.makeSegments(text), Ecc.MEDIUM, 1, MAX_VERSION, -1, false));
    }

    /** Modules along a side, without the quiet zone. */
    public int size() {
        return code.size;
    }

    /** Units along a side of the picture: the modules and the quiet zone on both sides. */
    public int viewBox() {
        return code.size + 2 * QUIET_ZONE;
    }

    /** The dark modules; those beside each other in a row are one rectangle. */
    public String path() {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            int x = 0;
            while (x < code.size) {
                int run = darkFrom(x, y);
                if (run > 0) {
                    path.append("M%d %dh%dv1h-%dz".formatted(x + QUIET_ZONE, y + QUIET_ZONE, run, run));
                }
                x += run + 1;
            }
        }
        return path.toString();
    }

    private int darkFrom(int x, int y) {
        int end = x;
        while (code.getModule(end, y)) {
            end++; // beyond the code all is light
        }
        return end - x;
    }
}
