package org.letterpress.donation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.letterpress.Press;
import org.letterpress.money.Money;
import org.letterpress.person.PersonalRecord;
import org.letterpress.text.AddressKey;

/** What donors are told of themselves, and what is left when they want to be forgotten. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PersonalGiftsTest {
    @RegisterExtension
    static final Press PRESS = new Press();

    private static final AddressKey DORA = AddressKey.of("Dora@example.org");

    private final GiftHouse house = new GiftHouse(PRESS);
    private final PersonalGifts personal = new PersonalGifts(PRESS.em());

    @BeforeEach
    void open() {
        house.opened();
    }

    @Test
    void a_donor_is_told_what_was_given_and_said() {
        house.give(offer());

        List<PersonalRecord> told = PRESS.in(() -> personal.read(DORA, 0, 10));

        assertThat(PRESS.in(() -> personal.count(DORA))).isEqualTo(1);
        assertThat(told).hasSize(1);
        assertThat(told.get(0).fields().toString())
                .contains("Dora Donor", "dora@example.org", "1 Quay Street", "25.00 EUR", "For Maud", "Keep going");
        assertThat(PRESS.in(() -> personal.read(DORA, told.get(0).position(), 10)))
                .isEmpty();
    }

    @Test
    void whoever_is_forgotten_has_given_all_the_same() {
        GiftToken token = house.give(offer());

        assertThat(PRESS.in(() -> personal.erase(DORA, 10))).isEqualTo(1);

        assertThat(PRESS.in(() -> personal.count(DORA))).isZero();
        GiftView gift = house.view(token);
        assertThat(gift.amount()).isEqualTo(Money.of(2500, "EUR"));
        assertThat(gift.giver().name()).isEmpty();
        assertThat(gift.dedication()).isEmpty();
        assertThat(gift.message()).isNull();
        assertThat(PRESS.in(() -> personal.erase(DORA, 10))).isZero();
    }

    private GiftOffer offer() {
        GiftOffer plain = house.offer(PaymentMethod.BANK, Rhythm.ONCE, 2500, "Keep going");
        DonorDetails donor = new DonorDetails("Dora Donor", "dora@example.org", "1 Quay Street", false, true);
        return new GiftOffer(
                plain.fund(),
                null,
                plain.amount(),
                plain.rhythm(),
                plain.method(),
                donor,
                "For Maud",
                plain.message(),
                plain.key());
    }
}
