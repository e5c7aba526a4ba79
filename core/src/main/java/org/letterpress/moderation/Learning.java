package org.letterpress.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.logging.Logger;
import org.letterpress.comment.Byline;
import org.letterpress.comment.Comment;
import org.letterpress.comment.CommentPolicies;
import org.letterpress.comment.CommentStatus;
import org.letterpress.screening.Author;
import org.letterpress.screening.Classifier;
import org.letterpress.screening.ClassifierModel;
import org.letterpress.screening.ClassifierTrainer;
import org.letterpress.screening.ModelUnreadable;
import org.letterpress.screening.Prose;
import org.letterpress.site.SiteSettings;
import org.letterpress.site.Transactions;

/**
 * Has the classifier learn from what this site's own moderators decided, and nothing else: neither the site's policy nor
 * another site teaches it. The model is made anew each time, so that what was taken back, changed or erased is unlearnt; it
 * is stored once for all servers. Several servers that learn at the same time learn the same.
 */
@ApplicationScoped
public class Learning {
    private static final Logger LOG = Logger.getLogger(Learning.class.getName());
    private static final String MODEL = "classifier.model";
    private static final String LEARNT = "classifier.learnt";
    private static final String FIGURES = "classifier.figures";
    private static final int CHUNK = 500;

    private Decisions decisions;
    private CommentPolicies policies;
    private Classifier classifier;
    private SiteSettings settings;
    private Transactions transactions;
    private Clock clock;
    private String inUse = "";

    @SuppressWarnings("NullAway.Init") // for the client proxy
    Learning() {}

    @Inject
    Learning(
            Decisions decisions,
            CommentPolicies policies,
            Classifier classifier,
            SiteSettings settings,
            Transactions transactions,
            Clock clock) {
        this.decisions = decisions;
        this.policies = policies;
        this.classifier = classifier;
        this.settings = settings;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Learns once a day, and whenever something was decided since the last time. */
    public void learnIfNeeded() {
        String wanted = wanted();
        if (!transactions.alone(() -> settings.find(LEARNT)).equals(Optional.of(wanted))) {
            keep(learn(decisions -> {}), wanted);
        }
    }

    /** By the number of the newest decision, the day, and the form in which it is stored. */
    private String wanted() {
        return transactions.alone(decisions::newest) + " " + LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                + " 2";
    }

    /**
     * Learns, whether anything has changed or not.
     *
     * @param progress is told now and then how many decisions have been read
     */
    Figures learnAnew(LongConsumer progress) {
        String wanted = wanted();
        ClassifierModel model = learn(progress);
        return keep(model, wanted);
    }

    private Figures keep(ClassifierModel model, String wanted) {
        Figures figures = new Figures(model.lessons(), clock.instant());
        transactions.alone(() -> {
            settings.keepText(MODEL, Base64.getEncoder().encodeToString(model.toBytes()));
            settings.keep(LEARNT, wanted);
            settings.keep(FIGURES, figures.toText());
            return true;
        });
        return figures;
    }

    /** How the model did that was stored last; empty while there is none. */
    Optional<Figures> latest() {
        return settings.find(FIGURES).map(Figures::parse);
    }

    /** Judges by the model that was stored last, on whichever server that was made. */
    public synchronized void useLatest() {
        String latest = transactions.alone(() -> settings.find(FIGURES)).orElse("");
        if (!latest.equals(inUse)) {
            transactions.alone(() -> settings.text(MODEL)).ifPresent(this::use);
            inUse = latest;
        }
    }

    private void use(String stored) {
        try {
            classifier.use(ClassifierModel.of(Base64.getDecoder().decode(stored)));
        } catch (ModelUnreadable | IllegalArgumentException e) {
            LOG.warning("The stored model of the classifier is unreadable; it will be learnt anew");
            classifier.use(ClassifierModel.EMPTY);
        }
    }

    private ClassifierModel learn(LongConsumer progress) {
        ClassifierTrainer trainer = new ClassifierTrainer(transactions.alone(policies::screening));
        long after = 0;
        long read = 0;
        List<Lesson> lessons;
        do {
            long from = after;
            lessons = transactions.alone(() -> decisions.lessons(from, CHUNK));
            lessons.forEach(lesson -> lesson.teach(trainer));
            after = lessons.isEmpty() ? after : lessons.get(lessons.size() - 1).decision();
            read += lessons.size();
            progress.accept(read);
        } while (lessons.size() == CHUNK);
        return trainer.model();
    }

    /** What a moderator decided last about a comment. */
    record Lesson(long decision, CommentStatus status, boolean byStaff, Author author, Prose prose) {

        static Lesson of(long decision, Comment comment) {
            Byline byline = comment.byline();
            return new Lesson(
                    decision,
                    comment.status(),
                    comment.isByStaff(),
                    Author.of(byline.name(), byline.email(), byline.website()),
                    new Prose(comment.source(), comment.body()));
        }

        /** What waits again, or was withdrawn, or what the staff says itself, teaches nothing. */
        void teach(ClassifierTrainer trainer) {
            if (byStaff) {
                return;
            }
            switch (status) {
                case APPROVED -> trainer.approved(author, prose);
                case REJECTED, SPAM -> trainer.refused(author, prose);
                case PENDING, WITHDRAWN -> {}
            }
        }

        /** Keeps what somebody wrote out of logs. */
        @Override
        public String toString() {
            return "Lesson[" + decision + "]";
        }
    }
}
