package org.letterpress.web.moderation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.letterpress.donation.GiftChanged;
import org.letterpress.donation.GiftMessages;
import org.letterpress.donation.MessageCard;
import org.letterpress.donation.MessageState;
import org.letterpress.donation.NoSuchGift;
import org.letterpress.donation.ReadingMessages;
import org.letterpress.web.page.CurrentStaff;
import org.letterpress.web.page.Outcome;
import org.letterpress.web.page.Page;
import org.letterpress.web.page.PageOf;
import org.letterpress.web.page.Parameters;
import org.letterpress.web.page.Route;
import org.letterpress.web.page.Words;

/** What donors want to say to the world, to be read without knowing who gave, or what. */
@Named
@PageOf(Route.DESK_MESSAGES)
@RequestScoped
public class MessagesDesk implements Page {
    private static final int CARDS = 20;

    @Inject
    private GiftMessages messages;

    @Inject
    private ReadingMessages reading;

    @Inject
    private CurrentStaff staff;

    @Inject
    private Parameters parameters;

    private @Nullable List<MessageCard> cards;
    private @Nullable String conflict;
    private boolean last = true;

    @Override
    public Outcome open() {
        Optional<String> verdict = parameters.posted("verdict");
        return verdict.isEmpty()
                ? Outcome.SHOWN
                : parameters
                        .named("verdict", MessageState.values())
                        .map(this::decided)
                        .orElse(Outcome.NOT_FOUND);
    }

    private Outcome decided(MessageState verdict) {
        long message = parameters.number("message").orElse(-1L);
        MessageState was = messages.card(message).map(MessageCard::state).orElse(MessageState.PENDING);
        try {
            reading.decide(message, version(), verdict, staff.get());
            return Outcome.seeOther(address(getState()) + "&done=" + message + "&was="
                    + was.name().toLowerCase(Locale.ROOT));
        } catch (NoSuchGift refusal) {
            return Outcome.NOT_FOUND;
        } catch (GiftChanged refusal) {
            conflict = Words.of("messages.conflict", Words.of("messages.state." + was));
            return Outcome.CONFLICT;
        }
    }

    private int version() {
        return parameters
                .number("version")
                .filter(version -> version < Integer.MAX_VALUE)
                .map(Math::toIntExact)
                .orElse(-1);
    }

    /** Of the tab that is shown. */
    public MessageState getState() {
        return parameters.named("status", MessageState.values()).orElse(MessageState.PENDING);
    }

    private static String address(MessageState state) {
        return Route.DESK_MESSAGES.template() + "?status=" + state.name().toLowerCase(Locale.ROOT);
    }

    public List<Tab> getTabs() {
        return Arrays.stream(MessageState.values())
                .map(state -> new Tab(state, address(state), messages.count(state), state == getState()))
                .toList();
    }

    public List<MessageCard> getCards() {
        if (cards == null) {
            List<MessageCard> found =
                    messages.page(getState(), parameters.number("after").orElse(0L), CARDS + 1);
            last = found.size() <= CARDS;
            cards = found.stream().limit(CARDS).toList();
        }
        return cards;
    }

    /** The address of the following ones; null on the last page. */
    public @Nullable String getNext() {
        List<MessageCard> shown = getCards();
        return last
                ? null
                : address(getState()) + "&after=" + shown.get(shown.size() - 1).id();
    }

    /** Where the forms of this tab post to. */
    public String getAction() {
        return address(getState());
    }

    /** Whether that verdict would change anything. */
    public boolean offers(String verdict, MessageCard card) {
        return card.state() != MessageState.valueOf(verdict);
    }

    /** That somebody has decided meanwhile, in words; empty when nobody has. */
    public String getConflict() {
        return conflict == null ? "" : conflict;
    }

    /** The message that was just decided about, as it is now; null when none was. */
    public @Nullable MessageCard getDone() {
        return parameters.number("done").flatMap(messages::card).orElse(null);
    }

    /** What that message was before; pending for anything else. */
    public MessageState getWas() {
        return parameters.named("was", MessageState.values()).orElse(MessageState.PENDING);
    }

    /** A tab of the page. */
    public record Tab(MessageState state, String path, long count, boolean current) {}
}
