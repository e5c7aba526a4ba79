package org.letterpress.transfer;

import java.io.InputStream;
import java.util.Optional;
import java.util.function.IntFunction;

/** An uploaded file as one stream, a piece in memory at a time. */
final class PieceStream extends InputStream {
    private final IntFunction<Optional<byte[]>> pieces;
    private byte[] current = {};
    private int at;
    private int next;

    /** {@code pieces} gives the piece of a number, or nothing after the last. */
    PieceStream(IntFunction<Optional<byte[]>> pieces) {
        this.pieces = pieces;
    }

    @Override
    public int read() {
        return more() ? current[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        if (!more()) {
            return -1;
        }
        int count = Math.min(length, current.length - at);
        System.arraycopy(current, at, target, offset, count);
        at += count;
        return count;
    }

    private boolean more() {
        while (at == current.length) {
            Optional<byte[]> piece = pieces.apply(next);
            if (piece.isEmpty()) {
                return false;
            }
            next++;
            current = piece.get();
            at = 0;
        }
        return true;
    }
}
