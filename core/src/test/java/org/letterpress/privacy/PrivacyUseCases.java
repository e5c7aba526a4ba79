package org.letterpress.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.letterpress.Press;
import org.letterpress.audit.Actor;
import org.letterpress.audit.PersonalFacts;
import org.letterpress.comment.CommentUseCases;
import org.letterpress.correspondence.PersonalSubscriptions;
import org.letterpress.donation.PersonalGifts;
import org.letterpress.outbox.OutboxFixture;
import org.letterpress.person.Fading;
import org.letterpress.person.PersonalData;
import org.letterpress.person.PersonalRecord;
import org.letterpress.site.RecentTries;
import org.letterpress.text.AddressKey;

/** The use cases of this package, put together as the container does, with all that the library stores about people. */
final class PrivacyUseCases {
    private final Press press;
    private final CommentUseCases comments;
    final List<PersonalData> data = new ArrayList<>();
    final List<Fading> fields;

    PrivacyUseCases(Press press) {
        this.press = press;
        this.comments = press.commentUseCases();
        data.addAll(List.of(
                comments.personal(),
                OutboxFixture.personal(press),
                new PersonalSubscriptions(press.em()),
                new PersonalFacts(press.em()),
                new PersonalGifts(press.em()),
                requests()));
        fields = comments.fading();
    }

    Answering answering() {
        return new Answering(data, press.transactions(), press.audit());
    }

    Retaining retaining() {
        return new Retaining(fields, press.settings(), press.transactions(), press.clock, press.audit());
    }

    Requesting requesting() {
        return new Requesting(requests(), new RecentTries(press.em()), press.validator(), press.clock, press.audit());
    }

    AskingBack askingBack() {
        return new AskingBack(requests(), answering(), press.outbox(), press.transactions(), press.clock);
    }

    Obliging obliging() {
        return new Obliging(requests(), answering(), press.transactions());
    }

    DataRequests requests() {
        return new DataRequests(press.em());
    }

    /** Everything that is told about a person, by its kind. */
    Map<String, List<PersonalRecord>> told(String address) {
        Map<String, List<PersonalRecord>> told = new LinkedHashMap<>();
        answering()
                .tell(
                        AddressKey.of(address),
                        new Answering.Listener() {
                            private List<PersonalRecord> current = new ArrayList<>();

                            @Override
                            public void begin(String kind) {
                                current = new ArrayList<>();
                                told.put(kind, current);
                            }

                            @Override
                            public void next(PersonalRecord next) {
                                current.add(next);
                            }

                            @Override
                            public void end() {
                                assertThat(told).containsValue(current);
                            }
                        },
                        Actor.READER);
        return told;
    }
}
