package org.letterpress.web.settings;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.letterpress.article.Article;
import org.letterpress.moderation.Judged;
import org.letterpress.moderation.ShadowReport;
import org.letterpress.moderation.Shadowing;
import org.letterpress.staff.NotPermitted;
import org.letterpress.web.page.CurrentRoute;
import org.letterpress.web.page.CurrentStaff;
import org.letterpress.web.page.Outcome;
import org.letterpress.web.page.Parameters;
import org.letterpress.web.page.Words;

/** The rules that run in shadow, and what is done with them. */
@RequestScoped
class ShadowDesk {
    @Inject
    private Shadowing shadowing;

    @Inject
    private CurrentStaff staff;

    @Inject
    private CurrentRoute route;

    @Inject
    private Parameters parameters;

    /** Empty when this is nothing that is done with them. */
    Optional<Outcome> carriedOut(String act) {
        Optional<Long> rule = parameters.number("rule");
        try {
            return switch (act) {
                case "live" -> rule.map(id -> done(shadowing.makeLive(id, staff.get()), act));
                case "drop" -> rule.map(id -> done(shadowing.drop(id, staff.get()), "dropped"));
                default -> Optional.empty();
            };
        } catch (NotPermitted refusal) {
            return Optional.empty();
        }
    }

    private Outcome done(boolean found, String what) {
        return Outcome.seeOther(route.getPath() + "?saved=" + (found ? what : "gone"));
    }

    /** @param article on which; null for those of the whole site */
    List<ShadowLine> lines(@Nullable Article article) {
        return shadowing.reports(article, staff.get()).stream()
                .map(ShadowDesk::line)
                .toList();
    }

    private static ShadowLine line(ShadowReport report) {
        return new ShadowLine(
                report.rule(),
                PatchWords.of(report.patch()),
                report.madeBy(),
                report.madeAt(),
                Words.of("shadow.found", report.found()),
                report.lines().stream().map(ShadowDesk::words).toList(),
                report.latest().stream().map(AffectedLine::of).toList());
    }

    private static String words(ShadowReport.Line line) {
        Judged judged = line.judged();
        String turn = line.now() == line.then()
                ? Words.of("effect.same", Words.of("fate." + line.now()))
                : Words.of("effect.turn", Words.of("fate." + line.now()), Words.of("fate." + line.then()));
        String people = judged.total() == 0
                ? Words.of("shadow.judged.none")
                : Words.of("shadow.judged", judged.approved(), judged.rejected(), judged.spam());
        return Words.of("shadow.line", line.found(), turn, people);
    }
}
