package org.letterpress.web.comment;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.letterpress.comment.CommentId;
import org.letterpress.site.SiteSecret;
import org.letterpress.site.SiteSettings;
import org.letterpress.site.Transactions;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FormTokensTest {
    private static final Instant RENDERED = Instant.parse("2026-05-14T09:30:00.123Z");
    private static final long ARTICLE = 7;

    private final FormTokens tokens = tokensOfOneSite();

    @Test
    void a_form_proves_when_it_was_rendered() {
        String token = tokens.issue(ARTICLE);

        assertThat(tokens.read(token, ARTICLE)).hasValueSatisfying(proof -> {
            assertThat(proof.renderedAt()).isEqualTo(RENDERED);
            assertThat(proof.age(RENDERED.plusSeconds(40))).isEqualTo(Duration.ofSeconds(40));
            assertThat(proof.age(RENDERED.minusSeconds(1))).isZero();
        });
    }

    @Test
    void no_two_forms_are_called_the_same() {
        String one = tokens.read(tokens.issue(ARTICLE), ARTICLE).orElseThrow().nonce();
        String other = tokens.read(tokens.issue(ARTICLE), ARTICLE).orElseThrow().nonce();

        assertThat(one).isNotEqualTo(other);
    }

    @Test
    void a_form_is_worth_nothing_under_another_article_or_on_another_site() {
        String token = tokens.issue(ARTICLE);

        assertThat(tokens.read(token, ARTICLE + 1)).isEmpty();
        assertThat(tokensOfOneSite().read(token, ARTICLE)).isEmpty();
    }

    @Test
    void a_report_is_worth_nothing_for_another_comment_nor_a_reply_form_as_a_report() {
        CommentId comment = new CommentId("0123456789abcdef");

        assertThat(tokens.read(tokens.issue(comment), comment)).isPresent();
        assertThat(tokens.read(tokens.issue(comment), CommentId.random())).isEmpty();
        assertThat(tokens.read(tokens.issue(ARTICLE), comment)).isEmpty();
        assertThat(tokens.read(tokens.issue(comment), ARTICLE)).isEmpty();
    }

    @Test
    void a_form_cannot_be_made_older_than_it_is() {
        String token = tokens.issue(ARTICLE);
        String older = RENDERED.minusSeconds(600).toEpochMilli() + token.substring(token.indexOf('.'));

        assertThat(tokens.read(older, ARTICLE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "1.2.3", "\u0661.AAAAAAAAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAAAAAAAA", "\0"})
    void what_no_site_has_issued_proves_nothing(String made) {
        assertThat(tokens.read(made, ARTICLE)).isEmpty();
    }

    /** Each has a secret of its own, made at the first use; there is no database behind it. */
    private static FormTokens tokensOfOneSite() {
        EntityManager empty = (EntityManager) Proxy.newProxyInstance(
                FormTokensTest.class.getClassLoader(),
                new Class<?>[] {EntityManager.class},
                (proxy, method, arguments) -> null);
        return new FormTokens(
                new SiteSecret(new SiteSettings(empty), new Transactions()), Clock.fixed(RENDERED, ZoneOffset.UTC));
    }
}
