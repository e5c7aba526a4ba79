package org.letterpress.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.letterpress.donation.MessageRefused;
import org.letterpress.donation.ProviderRefused;
import org.letterpress.money.Money;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StripeAmountTest {

    @ParameterizedTest
    @CsvSource({
        "EUR,1250,1250",
        "JPY,500,500",
        "KRW,1,1",
        "XOF,1000,1000",
        "ISK,5,500",
        "UGX,5,500",
        "MGA,500,5",
        "KWD,5120,5120",
        "HUF,1045,1045",
        "CLP,10,10"
    })
    void stripes_units_are_those_of_its_own_list(String currency, long ours, long theirs) {
        Money money = Money.of(ours, currency);

        assertThat(StripeAmount.of(money)).isEqualTo(theirs);
        assertThat(StripeAmount.read(theirs, currency.toLowerCase(Locale.ROOT))).isEqualTo(money);
    }

    @ParameterizedTest
    @CsvSource({"KWD,5124", "BHD,1", "MGA,510"})
    void finer_than_stripe_takes_is_refused(String currency, long ours) {
        assertThatThrownBy(() -> StripeAmount.of(Money.of(ours, currency))).isInstanceOf(ProviderRefused.class);
    }

    @ParameterizedTest
    @CsvSource({"isk,501", "xau,1", "xxx,1", "e,1"})
    void what_stripe_cannot_mean_is_refused(String currency, long theirs) {
        assertThatThrownBy(() -> StripeAmount.read(theirs, currency)).isInstanceOf(MessageRefused.class);
    }
}
