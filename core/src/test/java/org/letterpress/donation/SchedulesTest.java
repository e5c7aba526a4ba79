package org.letterpress.donation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.letterpress.Press;
import org.letterpress.Refusal;
import org.letterpress.site.Transactions;

/**
 * Gifts whose providers say things twice, late, in any order or not at all, to a server that dies in the middle again and
 * again: when everything has been reconciled, the books are what really happened, to the cent.
 */
@Tag("database")
@DisplayNameGeneration(ReplaceUnderscores.class)
class SchedulesTest {
    @RegisterExtension
    static final Press PRESS = new Press();

    private static final int SCHEDULES = 10_000;
    private static final int AT_ONCE = 100;
    private static final long SEED = 20_261_127L;
    private static final Instant BEGUN = Instant.parse("2026-05-14T10:00:00Z");

    private final Random random = new Random(SEED);
    private final FakeProvider provider = new FakeProvider(PaymentMethod.STRIPE, Story.PAYEE);
    private final GiftHouse house = new GiftHouse(PRESS, provider);
    private int deaths;

    /** A server dies just before what it did is kept. */
    private static final class Crash extends Refusal {
        private static final long serialVersionUID = 1L;

        Crash() {
            super("The server dies");
        }
    }

    private final class Dying extends Transactions {
        @Override
        public <T> T alone(Supplier<T> work) {
            return PRESS.in(() -> {
                T result = work.get();
                if (random.nextInt(100) < 4) {
                    throw new Crash();
                }
                return result;
            });
        }
    }

    @Test
    void whatever_comes_in_whatever_order_the_books_are_what_happened() {
        Logger.getLogger(Settling.class.getName()).setLevel(Level.OFF);
        house.opened();
        long kept = 0;
        for (int done = 0; done < SCHEDULES; done += AT_ONCE) {
            kept += schedules();
        }
        assertThat(deaths).isGreaterThan(SCHEDULES / 20);
        long raised = kept;
        assertThat(PRESS.in(() -> house.funds().raised(house.roof())).minor()).isEqualTo(raised);
    }

    private long schedules() {
        PRESS.clock.set(BEGUN);
        provider.said.clear();
        Map<GiftToken, Story> stories = new HashMap<>();
        for (int i = 0; i < AT_ONCE; i++) {
            Rhythm rhythm = random.nextInt(4) == 0 ? Rhythm.MONTHLY : Rhythm.ONCE;
            long cents = 100L + random.nextInt(100_000);
            GiftToken gift = offered(rhythm, cents);
            stories.put(gift, new Story(random, house.publicId(gift), rhythm, cents, BEGUN));
        }
        deliver(stories.values().stream().flatMap(story -> story.facts.stream()).toList());
        reconcile(stories);
        PRESS.run(() -> stories.forEach(this::check));
        return stories.values().stream().mapToLong(Story::kept).sum();
    }

    private GiftToken offered(Rhythm rhythm, long cents) {
        return PRESS.in(() -> house.donating()
                .give(house.offer(PaymentMethod.STRIPE, rhythm, cents), "203.0.113." + random.nextInt()));
    }

    private void deliver(List<PaymentNotice> facts) {
        List<PaymentNotice> mail = new ArrayList<>();
        for (PaymentNotice fact : facts) {
            int copies = random.nextInt(100) < 10 ? 0 : 1 + (random.nextInt(100) < 25 ? 1 : 0);
            mail.addAll(Collections.nCopies(copies, fact));
        }
        Collections.shuffle(mail, random);
        Settling settling = house.settling(new Dying());
        for (PaymentNotice notice : mail) {
            PRESS.clock.set(PRESS.clock.instant().plusSeconds(random.nextInt(30)));
            try {
                settling.take(List.of(notice));
            } catch (Crash lost) {
                deaths++; // it was not stored, and the provider was not told that it was
            }
        }
    }

    /** The night after: the provider tells all again, and nothing dies. */
    private void reconcile(Map<GiftToken, Story> stories) {
        stories.values().forEach(story -> provider.said.addAll(story.facts));
        house.settling().take(provider.since(BEGUN));
        for (int round = 0; round < 6; round++) {
            PRESS.clock.set(PRESS.clock.instant().plus(Duration.ofHours(7)));
            int settled = 1;
            while (settled > 0) {
                settled = house.settling().settleDue(500);
            }
        }
    }

    private void check(GiftToken token, Story story) {
        List<Donation> gifts = house.allOf(token);
        List<Donation> paid =
                gifts.stream().filter(gift -> gift.payment().isPresent()).toList();
        assertThat(paid.stream().map(Donation::state).sorted().toList())
                .as("states of %s after %s", token.value(), story.facts)
                .isEqualTo(story.payments.stream()
                        .map(payment -> payment.state)
                        .sorted()
                        .toList());
        assertThat(paid.stream().map(gift -> gift.kept().minor()).sorted().toList())
                .as("what is left of %s after %s", token.value(), story.facts)
                .isEqualTo(story.payments.stream()
                        .map(payment -> payment.kept)
                        .sorted()
                        .toList());
        assertThat(paid.stream().map(Donation::payment).distinct()).hasSameSizeAs(paid);
        assertThat(house.booked(gifts)).isEqualTo(story.kept());
        assertThat(house.receipted(gifts)).isEqualTo(story.kept());
    }
}
