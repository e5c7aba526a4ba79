package org.letterpress.screening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Puts a comment through every screen: the built-in ones in the order written here, then those of the application by
 * their {@link jakarta.annotation.Priority} and the name of their class.
 */
@ApplicationScoped
public class Screening {
    private static final Logger LOG = Logger.getLogger(Screening.class.getName());

    private List<Screen> screens;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    Screening() {}

    @Inject
    public Screening(Classifier classifier, @Any Instance<Screen> added) {
        this(classifier, AddedScreens.in(added));
    }

    /** @param added what follows the built-in screens */
    public Screening(Classifier classifier, List<Screen> added) {
        List<Screen> all = new ArrayList<>(builtIn(classifier));
        all.addAll(added);
        this.screens = List.copyOf(all);
    }

    private static List<Screen> builtIn(Classifier classifier) {
        return List.of(
                new Honeypot(),
                new FillTime(),
                new Flood(),
                new Repeats(),
                new BlockedWords(),
                new HeldWords(),
                new Links(),
                new Shouting(),
                new ReplyToGone(),
                new History(),
                new FirstTimer(),
                new ClassifierScreen(classifier));
    }

    /** What the screens find, in their order; empty when none finds anything. A screen that fails has found something. */
    public List<Finding> examine(Suspect suspect) {
        return screens.stream()
                .map(screen -> examine(screen, suspect))
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * What they would find in a comment of the past: those that are timeless look at it, of the others stands what they
     * found at the time.
     */
    public List<Finding> examineAgain(Suspect suspect, List<Finding> then) {
        Set<String> bygone = Set.copyOf(bygone());
        Stream<Finding> anew = screens.stream()
                .filter(screen -> !bygone.contains(nameOf(screen)))
                .map(screen -> examine(screen, suspect))
                .flatMap(Optional::stream);
        return Stream.concat(then.stream().filter(finding -> bygone.contains(finding.screen())), anew)
                .toList();
    }

    /** The names of the screens, in their order. */
    public List<String> names() {
        return screens.stream().map(Screening::nameOf).distinct().toList();
    }

    /** The names of the screens that go by what nobody knows any more of a comment of the past. */
    public List<String> bygone() {
        return screens.stream()
                .filter(screen -> !isTimeless(screen))
                .map(Screening::nameOf)
                .distinct()
                .toList();
    }

    private static boolean isTimeless(Screen screen) {
        try {
            return screen.isTimeless();
        } catch (RuntimeException e) {
            return false;
        }
    }

    private static Optional<Finding> examine(Screen screen, Suspect suspect) {
        try {
            Optional<Finding> found = Objects.requireNonNull(screen.examine(suspect));
            return found.map(finding -> finding.within(suspect));
        } catch (RuntimeException e) {
            String name = nameOf(screen);
            log(name, e);
            return Optional.of(Words.finding(Advice.HOLD, "failed", name).by(name));
        }
    }

    /** Without the message, which may quote the comment. */
    private static void log(String name, RuntimeException e) {
        StackTraceElement[] trace = e.getStackTrace();
        Object[] parameters = {name, e.getClass().getName(), trace.length == 0 ? "?" : trace[0]};
        LOG.log(Level.WARNING, "Screen {0} failed with {1} at {2}; the comment is to be held", parameters);
    }

    private static String nameOf(Screen screen) {
        try {
            @Nullable String name = screen.name();
            return name == null || !Finding.isName(name) ? classOf(screen) : name;
        } catch (RuntimeException e) {
            return classOf(screen);
        }
    }

    private static String classOf(Screen screen) {
        String name = screen.getClass().getSimpleName();
        return name.isEmpty() ? "screen" : name.substring(0, Math.min(name.length(), Finding.MAX_NAME));
    }
}
