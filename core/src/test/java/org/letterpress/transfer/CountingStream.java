package org.letterpress.transfer;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Tells how much of a file was asked for so far. */
final class CountingStream extends FilterInputStream {
    private long asked;

    CountingStream(InputStream in) {
        super(in);
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int got = super.read(target, offset, length);
        asked += Math.max(got, 0);
        return got;
    }

    long asked() {
        return asked;
    }
}
