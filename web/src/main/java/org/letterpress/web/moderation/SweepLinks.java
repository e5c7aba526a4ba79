package org.letterpress.web.moderation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.letterpress.comment.CommentGroup.Grounds;
import org.letterpress.comment.Tray;
import org.letterpress.moderation.QueueCard;
import org.letterpress.screening.Author;
import org.letterpress.screening.HostNames;
import org.letterpress.screening.Prose;
import org.letterpress.text.RichText;
import org.letterpress.web.page.Route;
import org.letterpress.web.page.Words;

/** The ways from a comment to all that have something in common with it. They are read from what the card shows. */
@Named
@RequestScoped
public class SweepLinks {
    private static final Map<Grounds, String> PARAMETERS =
            Map.of(Grounds.AUTHOR, "by", Grounds.HOST, "host", Grounds.ALIKE, "like");

    /** A way, by its words. */
    public record Link(String path, String text) {}

    /** By its author, where that is known; to each host; and like it. */
    public List<Link> of(QueueCard card, Tray tray) {
        List<Link> links = new ArrayList<>();
        QueueCard.Writer writer = card.writer();
        if (writer.email() != null || writer.network() != null) {
            links.add(new Link(path(Grounds.AUTHOR, card.publicId(), tray), Words.of("card.all.AUTHOR")));
        }
        links.add(new Link(path(Grounds.ALIKE, card.publicId(), tray), Words.of("card.all.ALIKE")));
        List<Prose> texts =
                Stream.of(card.body(), card.edit()).flatMap(SweepLinks::shown).toList();
        HostNames.of(Author.of(writer.name(), writer.email(), writer.website()), texts)
                .forEach(host -> links.add(new Link(path(Grounds.HOST, host, tray), Words.of("card.all.HOST", host))));
        return links;
    }

    private static Stream<Prose> shown(@Nullable RichText text) {
        return text == null ? Stream.of() : Stream.of(new Prose(text.html(), text));
    }

    /** The name under which an address says what is looked for. */
    static String parameter(Grounds grounds) {
        return PARAMETERS.getOrDefault(grounds, "");
    }

    static String path(Grounds grounds, String about, Tray tray) {
        return Route.DESK_SELECTION.template() + "?" + parameter(grounds) + "="
                + URLEncoder.encode(about, StandardCharsets.UTF_8) + "&tray="
                + tray.name().toLowerCase(Locale.ROOT);
    }
}
