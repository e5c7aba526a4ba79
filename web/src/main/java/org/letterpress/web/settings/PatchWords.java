package org.letterpress.web.settings;

import java.util.ArrayList;
import java.util.List;
import org.letterpress.comment.Patch;
import org.letterpress.comment.Patch.Kind;
import org.letterpress.web.page.Words;

/** What a change of the rules changes, in words. */
final class PatchWords {
    private static final int NAMED = 50;

    private PatchWords() {}

    /** A line for each piece; of very many only the first, and how many more there are. */
    static List<String> of(Patch patch) {
        List<String> lines = new ArrayList<>();
        patch.pieces().stream().limit(NAMED).map(PatchWords::line).forEach(lines::add);
        if (patch.pieces().size() > NAMED) {
            lines.add(Words.of("patch.more", patch.pieces().size() - NAMED));
        }
        return lines;
    }

    private static String line(Patch.Piece piece) {
        if (piece.kind() == Kind.THRESHOLD) {
            String[] threshold = piece.text().split("=", 2);
            return Words.of("patch.THRESHOLD", Words.of("threshold." + threshold[0]), threshold[1]);
        }
        if (piece.kind() == Kind.HOLDING) {
            return Words.of("patch.HOLDING", Words.of("holding." + piece.text()));
        }
        if (piece.kind() == Kind.ARTICLE_HOLDING) {
            String holding = piece.text().isEmpty() ? "discussion.site" : "holding." + piece.text();
            return Words.of("patch.HOLDING", Words.of(holding));
        }
        return Words.of("patch." + piece.kind(), piece.text());
    }
}
