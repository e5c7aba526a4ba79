package org.letterpress.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.letterpress.audit.Act;
import org.letterpress.audit.Actor;
import org.letterpress.audit.Audit;
import org.letterpress.audit.Deed;
import org.letterpress.audit.Subject;
import org.letterpress.privacy.DataRequest.State;
import org.letterpress.site.RecentTries;
import org.letterpress.text.AddressKey;
import org.letterpress.text.EmailAddress;
import org.letterpress.text.Network;

/** Takes what people ask for about what is stored of them, and has their address asked whether it was them. */
@ApplicationScoped
@Transactional
public class Requesting {
    /** Beneath it, a letter's token follows. */
    public static final String PATH = "/privacy/";

    /** How long the link of a letter works. */
    public static final Duration VALID = Duration.ofDays(3);

    /** From one network, which has many people in it; an attacker's letters are limited by address, too. */
    static final RecentTries.Limit LIMIT = new RecentTries.Limit("data-request", 30, Duration.ofHours(1));

    private DataRequests requests;
    private RecentTries tries;
    private Validator validator;
    private Clock clock;
    private Audit audit;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    Requesting() {}

    @Inject
    Requesting(DataRequests requests, RecentTries tries, Validator validator, Clock clock, Audit audit) {
        this.requests = requests;
        this.tries = tries;
        this.validator = validator;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * Takes a wish; does the same whether anything is stored under the address or not.
     *
     * @param sender from where it was asked: kept for an hour, apart from the address
     * @throws AddressInvalid when it is no e-mail address, with words for whoever typed it
     * @throws TooManyRequests when that much was asked from there lately
     */
    public void ask(Wish wish, String address, Network sender) {
        String typed = address.strip();
        validator.validate(new Asked(typed)).stream().findFirst().ifPresent(violation -> {
            throw new AddressInvalid(violation.getMessage());
        });
        // Apart from the wishes: one is deleted sooner when its address is unknown, and counting them would tell which
        // are known.
        tries.count(LIMIT, sender.value(), clock.instant()).ifPresent(until -> {
            throw new TooManyRequests(until);
        });
        requests.add(new DataRequest(wish, typed, clock.instant()));
        record(wish, "asked");
    }

    /** Whose address it is that a letter went to, as long as its link works. */
    public Optional<Confirmed> find(RequestToken token) {
        Instant oldest = clock.instant().minus(VALID);
        return requests.byToken(token)
                .filter(request -> !request.askedAt().isBefore(oldest))
                .map(request -> new Confirmed(
                        request.wish(), request.address(), request.person(), request.state() == State.CONFIRMED));
    }

    /** Has everything of the person erased; false when the link works no more, or was of a letter about a copy. */
    public boolean confirmErasure(RequestToken token) {
        Optional<DataRequest> found = find(token).flatMap(confirmed -> requests.byToken(token));
        Optional<DataRequest> erasure = found.filter(request -> request.wish() == Wish.ERASURE);
        erasure.ifPresent(request -> {
            request.confirm();
            record(Wish.ERASURE, "confirmed");
        });
        return erasure.isPresent();
    }

    private void record(Wish wish, String state) {
        audit.record(Act.of(Deed.DATA_REQUESTED, Actor.READER, Subject.of(Subject.Kind.PERSON, ""))
                .with("wish", wish)
                .with("state", state));
    }

    /** Deletes those that nobody confirmed in time, and from where others were asked for longer than an hour ago. */
    public void sweep() {
        requests.forget(clock.instant().minus(VALID));
        tries.forget(LIMIT, clock.instant());
    }

    /**
     * A wish of somebody who has read the letter to that address.
     *
     * @param underWay whether it is being carried out
     */
    public record Confirmed(Wish wish, String address, AddressKey person, boolean underWay) {
        /** Keeps the address out of logs. */
        @Override
        public String toString() {
            return "Confirmed[" + wish + "]";
        }
    }

    private record Asked(@EmailAddress String address) {}
}
