package org.letterpress.screening;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;

/**
 * A model as bytes, big-endian: a mark with the version of the format, the counts, the threshold, then each token in
 * ascending order as the length of what it shares with the one before, the rest, and its weight; the telling words with
 * their counts; last the CRC-32 of all that.
 */
final class ModelBytes {
    /** "LPC" and the version. */
    private static final int MARK = 0x4C504302;

    private static final int MOST_BYTES = 8 * 1024 * 1024;
    private static final int MOST_TOKENS = 1_000_000;
    private static final int MOST_TELLING = 1_000;

    private ModelBytes() {}

    static byte[] write(ClassifierModel model) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(MARK);
            writeLessons(out, model.lessons());
            out.writeFloat(model.threshold());
            writeWeights(out, model.weights());
            writeTelling(out, model.telling());
            out.writeInt(checksum(bytes.toByteArray(), bytes.size()));
        } catch (IOException e) {
            throw new UncheckedIOException("Memory does not fail", e);
        }
        return bytes.toByteArray();
    }

    private static void writeLessons(DataOutputStream out, Lessons lessons) throws IOException {
        Evaluation evaluation = lessons.evaluation();
        out.writeInt(lessons.approved());
        out.writeInt(lessons.refused());
        out.writeInt(evaluation.rightlyFound());
        out.writeInt(evaluation.wronglyFound());
        out.writeInt(evaluation.missed());
        out.writeInt(evaluation.rightlyPassed());
    }

    private static void writeWeights(DataOutputStream out, SortedMap<String, Short> weights) throws IOException {
        out.writeInt(weights.size());
        String last = "";
        for (Map.Entry<String, Short> entry : weights.entrySet()) {
            int shared = shared(last, entry.getKey());
            out.writeByte(shared);
            out.writeUTF(entry.getKey().substring(shared));
            out.writeShort(entry.getValue());
            last = entry.getKey();
        }
    }

    private static void writeTelling(DataOutputStream out, List<TellingWord> words) throws IOException {
        out.writeInt(words.size());
        for (TellingWord word : words) {
            out.writeUTF(word.word());
            out.writeInt(word.approved());
            out.writeInt(word.refused());
        }
    }

    private static int shared(String one, String other) {
        int mismatch = Arrays.mismatch(one.toCharArray(), other.toCharArray());
        return mismatch < 0 ? one.length() : mismatch;
    }

    private static int checksum(byte[] bytes, int length) {
        CRC32 checksum = new CRC32();
        checksum.update(bytes, 0, length);
        return (int) checksum.getValue();
    }

    static ClassifierModel read(byte[] bytes) {
        int length = bytes.length - Integer.BYTES;
        if (length < 0 || bytes.length > MOST_BYTES) {
            throw new ModelUnreadable("No model has " + bytes.length + " bytes");
        }
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            require(in.readInt() == MARK, "Not a model of this version");
            in.mark(bytes.length);
            in.skipNBytes(length - Integer.BYTES);
            require(in.readInt() == checksum(bytes, length), "The model is damaged");
            in.reset();
            return readModel(in);
        } catch (IOException | IllegalArgumentException e) {
            throw new ModelUnreadable("The model is damaged: " + e.getClass().getSimpleName());
        }
    }

    private static ClassifierModel readModel(DataInputStream in) throws IOException {
        Lessons lessons = readLessons(in);
        float threshold = in.readFloat();
        require(!Float.isNaN(threshold), "The model has no threshold");
        SortedMap<String, Short> weights = readWeights(in);
        List<TellingWord> telling = readTelling(in);
        require(in.available() == Integer.BYTES, "The model has an end that means nothing");
        return new ClassifierModel(lessons, threshold, weights, telling);
    }

    private static Lessons readLessons(DataInputStream in) throws IOException {
        int approved = in.readInt();
        int refused = in.readInt();
        return new Lessons(approved, refused, new Evaluation(in.readInt(), in.readInt(), in.readInt(), in.readInt()));
    }

    private static SortedMap<String, Short> readWeights(DataInputStream in) throws IOException {
        int size = in.readInt();
        require(size >= 0 && size <= MOST_TOKENS, "The model has too many tokens");
        SortedMap<String, Short> weights = new TreeMap<>();
        String last = "";
        for (int i = 0; i < size; i++) {
            int shared = in.readUnsignedByte();
            require(shared <= last.length(), "The model is damaged");
            String token = last.substring(0, shared) + in.readUTF();
            require(token.compareTo(last) > 0 && token.length() <= Tokens.LONGEST, "The model is out of order");
            weights.put(token, in.readShort());
            last = token;
        }
        return weights;
    }

    private static List<TellingWord> readTelling(DataInputStream in) throws IOException {
        int size = in.readInt();
        require(size >= 0 && size <= MOST_TELLING, "The model has too many telling words");
        List<TellingWord> words = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            words.add(new TellingWord(in.readUTF(), in.readInt(), in.readInt()));
        }
        return words;
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new ModelUnreadable(message);
        }
    }
}
