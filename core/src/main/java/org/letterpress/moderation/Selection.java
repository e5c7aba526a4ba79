package org.letterpress.moderation;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.letterpress.comment.CommentGroup;
import org.letterpress.comment.CommentGroup.Grounds;
import org.letterpress.comment.Tray;

/**
 * Comments that were counted, to be decided about together: exactly these, each at the version at which it was counted.
 * Small enough to travel in a form: some four bytes for each.
 */
public record Selection(Grounds grounds, Tray tray, List<Seen> members) {

    /** A comment at a version. */
    record Seen(long comment, int version) {}

    /** @throws IllegalArgumentException when there are more than a group may have */
    public Selection {
        if (members.size() > CommentGroup.MOST) {
            throw new IllegalArgumentException("A selection has up to " + CommentGroup.MOST + " comments");
        }
        members = members.stream().sorted(Comparator.comparing(Seen::comment)).toList();
    }

    static Selection of(Grounds grounds, Tray tray, CommentGroup group) {
        return new Selection(
                grounds,
                tray,
                group.members().stream()
                        .map(member -> new Seen(member.id(), member.version()))
                        .toList());
    }

    public int size() {
        return members.size();
    }

    /** Its grounds, its tray, and its members; {@link #parse} reads it. */
    String toText() {
        return grounds + "." + tray + "." + memberText();
    }

    /** {@link #members(String)} reads it. */
    String memberText() {
        ByteBuffer bytes = ByteBuffer.allocate(15 * members.size());
        long before = 0;
        for (Seen seen : members) {
            put(seen.comment - before, bytes);
            put(seen.version, bytes);
            before = seen.comment;
        }
        byte[] written = new byte[bytes.position()];
        bytes.flip().get(written);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(written);
    }

    /** Empty when it is no such text. */
    static Optional<Selection> parse(String text) {
        String[] parts = text.split("\\.", -1);
        try {
            return parts.length == 3
                    ? Optional.of(new Selection(Grounds.valueOf(parts[0]), Tray.valueOf(parts[1]), members(parts[2])))
                    : Optional.empty();
        } catch (IllegalArgumentException | BufferUnderflowException malformed) {
            return Optional.empty();
        }
    }

    static List<Seen> members(String text) {
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
        List<Seen> members = new ArrayList<>();
        long before = 0;
        while (bytes.hasRemaining()) {
            before += get(bytes);
            members.add(new Seen(before, (int) get(bytes)));
        }
        return members;
    }

    /** Seven bits a byte, the lowest first; all but the last have their highest bit set. */
    private static void put(long number, ByteBuffer bytes) {
        long rest = number;
        while (rest > 0x7F) {
            bytes.put((byte) ((rest & 0x7F) | 0x80));
            rest >>>= 7;
        }
        bytes.put((byte) rest);
    }

    private static long get(ByteBuffer bytes) {
        long number = 0;
        int shift = 0;
        byte next = bytes.get();
        while (next < 0 && shift < Long.SIZE) {
            number |= (long) (next & 0x7F) << shift;
            shift += 7;
            next = bytes.get();
        }
        return number | (long) next << shift;
    }
}
