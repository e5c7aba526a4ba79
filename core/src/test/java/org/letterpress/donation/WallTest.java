package org.letterpress.donation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.letterpress.donation.GiftHouse.MODERATOR;
import static org.letterpress.donation.GiftHouse.TREASURER;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.letterpress.Press;
import org.letterpress.money.Money;
import org.letterpress.staff.NotPermitted;

@Tag("database")
@DisplayNameGeneration(ReplaceUnderscores.class)
class WallTest {
    @RegisterExtension
    static final Press PRESS = new Press();

    private final GiftHouse house = new GiftHouse(PRESS);

    @BeforeEach
    void open() {
        house.opened();
    }

    @Test
    void words_stand_there_once_they_are_read_and_the_money_is_there() {
        GiftToken gift = given("Keep going");
        arrives(gift);
        assertThat(wall()).isEmpty();

        decide(MessageState.APPROVED);
        assertThat(wall()).extracting(WallEntry::text).containsExactly("Keep going");

        decide(MessageState.REJECTED);
        assertThat(wall()).isEmpty();
    }

    @Test
    void words_of_who_has_not_paid_are_not_there() {
        GiftToken gift = given("Keep going");
        decide(MessageState.APPROVED);
        assertThat(wall()).isEmpty();

        arrives(gift);
        assertThat(wall()).hasSize(1);
        refundAll(gift);
        assertThat(wall()).isEmpty();
    }

    @Test
    void a_name_stands_there_only_when_a_treasurer_lets_it() {
        GiftToken gift = given("Keep going");
        arrives(gift);
        decide(MessageState.APPROVED);
        assertThat(wall().get(0).name()).isEmpty();
        GiftId id = house.gift(gift).publicId();
        assertThatExceptionOfType(NotPermitted.class)
                .isThrownBy(() -> PRESS.run(() -> house.readingMessages().name(id, true, MODERATOR)));

        PRESS.run(() -> house.readingMessages().name(id, true, TREASURER));
        assertThat(wall().get(0).name()).isEqualTo(Optional.of("Dora Donor"));
    }

    @Test
    void who_decided_second_is_told_so() {
        given("Keep going");
        MessageCard seen = waiting().get(0);
        decide(MessageState.APPROVED);

        assertThatExceptionOfType(GiftChanged.class)
                .isThrownBy(() -> PRESS.run(() ->
                        house.readingMessages().decide(seen.id(), seen.version(), MessageState.REJECTED, MODERATOR)));
    }

    private GiftToken given(String message) {
        return house.give(house.offer(PaymentMethod.BANK, Rhythm.ONCE, 2500, message));
    }

    private List<WallEntry> wall() {
        return PRESS.in(() -> house.messages().wall(Long.MAX_VALUE, 10));
    }

    private List<MessageCard> waiting() {
        return PRESS.in(() -> house.messages().page(MessageState.PENDING, 0, 10));
    }

    private void decide(MessageState verdict) {
        MessageState from = waiting().isEmpty() ? MessageState.APPROVED : MessageState.PENDING;
        MessageCard card = PRESS.in(() -> house.messages().page(from, 0, 10)).get(0);
        PRESS.run(() -> house.readingMessages().decide(card.id(), card.version(), verdict, MODERATOR));
    }

    private void refundAll(GiftToken gift) {
        Donation seen = house.gift(gift);
        Refunding.Wish all = new Refunding.Wish(seen.publicId(), Money.of(2500, "EUR"), seen.version(), "form");
        house.refunding().refund(all, TREASURER);
    }

    private void arrives(GiftToken gift) {
        house.settling()
                .take(List.of(new PaymentNotice(
                        PaymentMethod.BANK,
                        "line",
                        PaymentKind.PAID,
                        PaymentKeys.of(null, house.gift(gift).reference().value()),
                        "line",
                        Money.of(2500, "EUR"),
                        new Payee(GiftHouse.ACCOUNT.iban(), true),
                        PRESS.clock.instant())));
    }
}
