package org.letterpress.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MoneyTest {
    private static final Currency EURO = Currency.getInstance("EUR");

    @Test
    void amounts_of_one_currency_add_up_to_the_cent() {
        assertThat(Money.of(10, "EUR").plus(Money.of(20, "EUR"))).isEqualTo(Money.of(30, "EUR"));
        assertThat(Money.of(10, "EUR").minus(Money.of(20, "EUR"))).isEqualTo(Money.of(-10, "EUR"));
    }

    @Test
    void there_is_no_sum_across_currencies() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.of(10, "EUR").plus(Money.of(10, "USD")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.of(10, "EUR").compareTo(Money.of(10, "USD")));
    }

    @Test
    void a_sum_that_is_too_large_is_no_sum() {
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Money.of(Long.MAX_VALUE, "EUR").plus(Money.of(1, "EUR")));
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Money.of(Long.MIN_VALUE, "EUR").negated());
    }

    @Test
    void a_decimal_has_no_more_decimals_than_the_currency() {
        assertThat(Money.of(new BigDecimal("12.5"), EURO)).isEqualTo(Money.of(1250, "EUR"));
        assertThatIllegalArgumentException().isThrownBy(() -> Money.of(new BigDecimal("12.505"), EURO));
    }

    @Test
    void gold_is_no_currency_that_people_pay_in() {
        assertThatIllegalArgumentException().isThrownBy(() -> Money.of(1, "XAU"));
    }
}
