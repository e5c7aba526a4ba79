package org.letterpress.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.letterpress.screening.SuspectFixture.saying;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.Bean;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ScreeningTest {
    private static final Suspect HARMLESS = saying("The harbour was never meant for ships of that size.");

    @Test
    void an_ordinary_comment_by_a_regular_gives_no_findings() {
        assertThat(new Screening(new Classifier(), List.of()).examine(HARMLESS)).isEmpty();
    }

    @Test
    void screens_are_asked_in_their_order() {
        List<Finding> findings =
                new Screening(new Classifier(), List.of(new Zealous(), new Placid(), new Eager())).examine(HARMLESS);

        assertThat(findings).extracting(Finding::screen).containsExactly("zealous", "eager");
    }

    @Test
    void a_screen_that_throws_asks_to_hold_the_comment_and_the_others_are_asked_all_the_same() {
        List<Finding> findings = new Screening(new Classifier(), List.of(new Broken(), new Eager())).examine(HARMLESS);

        assertThat(findings).extracting(Finding::screen).containsExactly("broken", "eager");
        assertThat(findings.get(0).advice()).isEqualTo(Advice.HOLD);
        assertThat(findings.get(0).forModerator()).contains("broken");
        assertThat(findings.get(0).forAuthor()).doesNotContain("broken");
    }

    @Test
    void a_failure_is_logged_without_what_the_comment_says() {
        List<String> logged = logged(() -> new Screening(new Classifier(), List.of(new Broken())).examine(HARMLESS));

        assertThat(logged).singleElement().asString().contains("broken", "IllegalStateException");
        assertThat(logged.toString()).doesNotContain("harbour").doesNotContain("bo@example.org");
    }

    @Test
    void null_is_a_failure() {
        assertThat(new Screening(new Classifier(), List.of(new Careless())).examine(HARMLESS))
                .singleElement()
                .matches(finding -> finding.advice() == Advice.HOLD);
    }

    @Test
    void a_screen_that_cannot_even_say_its_name_goes_by_its_class() {
        assertThat(new Screening(new Classifier(), List.of(new Nameless())).examine(HARMLESS))
                .singleElement()
                .extracting(Finding::screen)
                .isEqualTo("Nameless");
    }

    @Test
    void marks_beyond_the_end_of_a_field_are_dropped() {
        Suspect suspect = saying("Short");
        Finding finding = Finding.note("marks", "m", "a")
                .at(List.of(Mark.text(0, 5), Mark.text(0, 6), new Mark(Mark.Field.WEBSITE, 0, 1)));

        assertThat(finding.within(suspect).marks()).containsExactly(Mark.text(0, 5));
    }

    @Test
    void screens_of_the_application_are_ordered_by_priority_and_then_by_class() {
        Screening screening =
                new Screening(new Classifier(), beans(new Zealous(), new Eager(), new Placid(), new Broken()));

        assertThat(screening.examine(HARMLESS))
                .extracting(Finding::screen)
                .containsExactly("zealous", "broken", "eager");
    }

    @Test
    void findings_have_texts_of_a_bounded_length() {
        assertThat(Words.shortened("x".repeat(2000), Finding.MAX_TEXT))
                .hasSize(1000)
                .endsWith("x…");
        assertThat(Words.shortened("ab😀d", 4)).isEqualTo("ab…");
    }

    private static List<String> logged(Runnable action) {
        List<String> lines = new ArrayList<>();
        Logger logger = Logger.getLogger(Screening.class.getName());
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                lines.add(new SimpleFormatter().format(entry));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        logger.addHandler(handler);
        try {
            action.run();
        } finally {
            logger.removeHandler(handler);
        }
        return lines;
    }

    /** The part of a container that is asked. */
    @SuppressWarnings("unchecked") // of screens by construction
    private static Instance<Screen> beans(Screen... screens) {
        List<Instance.Handle<Screen>> handles = new ArrayList<>();
        for (Screen screen : screens) {
            Bean<?> bean = answering(Bean.class, screen.getClass());
            handles.add(new Instance.Handle<>() {
                @Override
                public Screen get() {
                    return screen;
                }

                @Override
                public Bean<Screen> getBean() {
                    return (Bean<Screen>) bean;
                }

                @Override
                public void destroy() {}

                @Override
                public void close() {}
            });
        }
        return answering(Instance.class, handles);
    }

    /** Says the same whatever it is asked. */
    private static <T> T answering(Class<T> type, Object answer) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> answer));
    }

    @Priority(1)
    private static final class Zealous extends Finder {
        Zealous() {
            super("zealous");
        }
    }

    private static final class Eager extends Finder {
        Eager() {
            super("eager");
        }
    }

    private static class Finder implements Screen {
        private final String name;

        Finder(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Optional<Finding> examine(Suspect suspect) {
            return Optional.of(Finding.note(name, "Found", "A moderator will see to it"));
        }
    }

    private static final class Placid implements Screen {
        @Override
        public String name() {
            return "placid";
        }

        @Override
        public Optional<Finding> examine(Suspect suspect) {
            return Optional.empty();
        }
    }

    private static final class Broken implements Screen {
        @Override
        public String name() {
            return "broken";
        }

        @Override
        public Optional<Finding> examine(Suspect suspect) {
            throw new IllegalStateException(suspect.prose().source());
        }
    }

    private static final class Careless implements Screen {
        @Override
        public String name() {
            return "careless";
        }

        @Override
        @SuppressWarnings({"NullAway", "NullOptional"}) // breaks the contract as other people's code may
        public Optional<Finding> examine(Suspect suspect) {
            return null;
        }
    }

    private static final class Nameless implements Screen {
        @Override
        public String name() {
            throw new IllegalStateException("No name");
        }

        @Override
        public Optional<Finding> examine(Suspect suspect) {
            throw new IllegalStateException("No finding");
        }
    }
}
