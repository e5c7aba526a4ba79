package org.letterpress.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.letterpress.donation.ProviderAway;
import org.letterpress.donation.ProviderRefused;
import org.letterpress.standin.Asked;
import org.letterpress.standin.Mood;
import org.letterpress.standin.Reply;
import org.letterpress.standin.StandIn;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProviderHttpTest {
    private final Echo echo = new Echo();
    private final ProviderHttp http = new ProviderHttp(echo.address(), Duration.ofMillis(1500));

    @AfterEach
    void close() {
        echo.close();
    }

    @Test
    void asks_and_reads() {
        assertThat(http.get("/v1/things?limit=2", Map.of("X-Mine", "yes")).getString("path"))
                .isEqualTo("/v1/things");
        assertThat(echo.asked().get(0).header("x-mine")).contains("yes");
        assertThat(echo.asked().get(0).parameters()).containsEntry("limit", "2");
    }

    @Test
    void sends_the_bytes_it_is_given() {
        http.send("POST", "/v1/things", Map.of("Content-Type", "text/plain"), "für".getBytes(StandardCharsets.UTF_8));

        assertThat(echo.asked().get(0).body()).isEqualTo("für");
        assertThat(echo.asked().get(0).method()).isEqualTo("POST");
    }

    @Test
    void no_body_is_an_empty_object() {
        assertThat(http.get("/204", Map.of())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = "WELL", mode = EnumSource.Mode.EXCLUDE)
    void one_that_does_not_answer_as_it_should_is_away(Mood mood) {
        echo.be(mood);

        assertThatThrownBy(() -> http.get("/v1/things", Map.of())).isInstanceOf(ProviderAway.class);
        assertThat(echo.asked())
                .isNotEmpty()
                .allMatch(request -> !request.path().equals("/elsewhere"));
    }

    @Test
    void one_that_takes_too_long_is_away() {
        echo.delay(Duration.ofSeconds(20));

        assertThatThrownBy(() -> http.get("/v1/things", Map.of())).isInstanceOf(ProviderAway.class);
    }

    @Test
    void one_that_is_not_there_is_away() {
        echo.close();

        assertThatThrownBy(() -> http.get("/v1/things", Map.of())).isInstanceOf(ProviderAway.class);
    }

    @ParameterizedTest
    @CsvSource({"302", "408", "409", "425", "429", "500", "503"})
    void some_answers_say_to_come_again(int status) {
        assertThatThrownBy(() -> http.get("/" + status, Map.of()))
                .isInstanceOf(ProviderAway.class)
                .hasMessage("HTTP " + status);
    }

    @ParameterizedTest
    @CsvSource({"400", "401", "402", "403", "404", "422"})
    void others_say_no_and_why_but_not_what_somebody_typed(int status) {
        assertThatThrownBy(() -> http.get("/" + status, Map.of()))
                .isInstanceOf(ProviderRefused.class)
                .hasMessage("HTTP " + status + " card_declined INSTRUMENT_DECLINED");
    }

    /** Answers with what it was asked, or with the status that the path names. */
    private static final class Echo extends StandIn {
        Echo() {
            super(0);
            start();
        }

        @Override
        protected Reply answer(Asked request) {
            if (request.path().matches("/\\d+")) {
                int status = Integer.parseInt(request.path().substring(1));
                return status == 204 ? Reply.text(204, "text/plain", "") : Reply.text(status, "application/json", """
                        {"error":{"code":"card_declined","message":"Ada's card"},"details":[{"issue":"INSTRUMENT_DECLINED","name":"Ada Lovelace"}]}
                        """);
            }
            return Reply.json(
                    200, Json.createObjectBuilder().add("path", request.path()).build());
        }
    }
}
