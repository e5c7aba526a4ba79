package org.letterpress.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.letterpress.screening.SuspectFixture.saying;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Screens that an application adds, found by a real container; what {@link ScreeningTest} says holds for them as well. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AddedScreensTest {
    private static final String LINKS = "See https://elsewhere.example/ ".repeat(6);
    private static final Suspect HARMLESS = saying("The harbour was never meant for ships of that size.");
    private static final Suspect HAIKU =
            saying("An old silent pond\nA frog jumps into the pond\nSplash! Silence again");

    @Test
    void without_any_the_built_in_ones_are_asked_alone() {
        assertThat(findings(HARMLESS)).isEmpty();
        assertThat(findings(saying(LINKS))).extracting(Finding::screen).contains("links");
    }

    @Test
    void a_bean_is_found_and_asked_with_what_it_needs_injected() {
        assertThat(findings(HAIKU, NoHaiku.class, Verses.class))
                .containsExactly(Finding.hold("no-haiku", "Three lines.", "A moderator will read your comment first."));
        assertThat(findings(HARMLESS, NoHaiku.class, Verses.class)).isEmpty();
    }

    @Test
    void what_it_finds_comes_after_what_the_built_in_ones_find_and_in_the_order_of_priorities() {
        Suspect shouted = saying("One\nTwo\n" + LINKS);

        List<String> screens = findings(shouted, NoHaiku.class, Verses.class, Broken.class, First.class).stream()
                .map(Finding::screen)
                .toList();

        assertThat(screens).startsWith("links").endsWith("first", "broken", "no-haiku");
    }

    @Test
    void one_that_throws_is_a_reason_to_hold_the_comment_and_never_a_pass() {
        assertThat(findings(HARMLESS, Broken.class)).singleElement().satisfies(finding -> {
            assertThat(finding.screen()).isEqualTo("broken");
            assertThat(finding.advice()).isEqualTo(Advice.HOLD);
            assertThat(finding.forModerator()).isEqualTo(failed("broken").forModerator());
            assertThat(finding.forAuthor()).isEqualTo(failed("broken").forAuthor());
        });
    }

    @Test
    void one_that_cannot_even_be_made_is_a_reason_as_well() {
        assertThat(findings(HARMLESS, Unmakeable.class)).containsExactly(failed("Added"));
    }

    @Test
    void one_whose_scope_is_not_active_is_a_reason_as_well() {
        assertThat(findings(HARMLESS, OfRequest.class))
                .singleElement()
                .matches(finding -> finding.advice() == Advice.HOLD);
    }

    private static Finding failed(String screen) {
        return Words.finding(Advice.HOLD, "failed", screen).by(screen);
    }

    /** What is found where the application consists of these beans beside the library's own. */
    private static List<Finding> findings(Suspect suspect, Class<?>... added) {
        Weld weld = new Weld()
                .disableDiscovery()
                .addBeanClasses(Screening.class, Classifier.class)
                .addBeanClasses(added);
        try (WeldContainer container = weld.initialize()) {
            return container.select(Screening.class).get().examine(suspect);
        }
    }

    @ApplicationScoped
    static class Verses {
        boolean isHaiku(Suspect suspect) {
            return suspect.prose().source().lines().count() == 3;
        }
    }

    @ApplicationScoped
    static class NoHaiku implements Screen {
        @Inject
        private Verses verses;

        @Override
        public String name() {
            return "no-haiku";
        }

        @Override
        public Optional<Finding> examine(Suspect suspect) {
            return verses.isHaiku(suspect)
                    ? Optional.of(Finding.hold(name(), "Three lines.", "A moderator will read your comment first."))
                    : Optional.empty();
        }
    }

    @Dependent
    @Priority(1)
    static class First implements Screen {
        @Override
        public String name() {
            return "first";
        }

        @Override
        public Optional<Finding> examine(Suspect suspect) {
            return Optional.of(Finding.note(name(), "Found", "A moderator will see to it"));
        }
    }

    @ApplicationScoped
    @Priority(2)
    static class Broken implements Screen {
        @Override
        public String name() {
            return "broken";
        }

        @Override
        public Optional<Finding> examine(Suspect suspect) {
            throw new IllegalStateException(suspect.prose().source());
        }
    }

    @ApplicationScoped
    static class Unmakeable implements Screen {
        @PostConstruct
        void connect() {
            throw new IllegalStateException("No connection");
        }

        @Override
        public String name() {
            return "unmakeable";
        }

        @Override
        public Optional<Finding> examine(Suspect suspect) {
            return Optional.empty();
        }
    }

    @RequestScoped
    static class OfRequest implements Screen {
        @Override
        public String name() {
            return "of-request";
        }

        @Override
        public Optional<Finding> examine(Suspect suspect) {
            return Optional.empty();
        }
    }
}
