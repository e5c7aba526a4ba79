package org.letterpress.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublisher;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

/**
 * An import that the site has accepted.
 *
 * @param location the path of its report, in JSON
 */
record Import(Client administrator, String location) {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(200);

    static Import by(Client administrator, BodyPublisher file) {
        String location = sent(administrator, file).shouldBe(202).header("Location");
        return new Import(administrator, URI.create(location).getPath());
    }

    static Reply sent(Client client, BodyPublisher file) {
        return client.send(client.request("/api/v1/imports")
                .header("Content-Type", "application/xml")
                .POST(file));
    }

    /** What it says when it has ended. */
    String report() {
        Instant deadline = Instant.now().plus(PATIENCE);
        String answer = administrator.get(location).shouldBe(200).text();
        while (answer.contains("\"state\":\"RUNNING\"")) {
            assertThat(Instant.now()).as("an end of the import").isBefore(deadline);
            LockSupport.parkNanos(PAUSE.toNanos());
            answer = administrator.get(location).shouldBe(200).text();
        }
        return answer;
    }
}
