package org.letterpress.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Currency;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.letterpress.money.AmountInvalid.Reason;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TypedAmountTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "12 | EUR | 1200",
                "12.5 | EUR | 1250",
                "12,50 € | EUR | 1250",
                "€12.50 | EUR | 1250",
                "EUR 12,5 | EUR | 1250",
                "12 eur | EUR | 1200",
                "1.234,50 | EUR | 123450",
                "1,234.50 | EUR | 123450",
                "1 234,50 | EUR | 123450",
                "1'234.50 | CHF | 123450",
                "1’234 Fr. | CHF | refused NO_NUMBER",
                "1,234,567 | EUR | 123456700",
                "0.01 | EUR | 1",
                ".5 | EUR | 50",
                "+5 | EUR | 500",
                "１２ | EUR | 1200",
                "$5 | USD | 500",
                "US$5 | USD | 500",
                "1234 | JPY | 1234",
                "1.5 | JPY | refused TOO_PRECISE",
                "1.234 | TND | refused AMBIGUOUS",
                "1234,567 | TND | 1234567",
                "12.505 | EUR | refused AMBIGUOUS",
                "1234.505 | EUR | refused TOO_PRECISE",
                "12.5000 | EUR | 1250",
                "1.000 | EUR | refused AMBIGUOUS",
                "1,000 | EUR | refused AMBIGUOUS",
                "10000000000.00 | EUR | 1000000000000",
                "10000000000.01 | EUR | refused TOO_LARGE",
                "1000000000000 | EUR | refused TOO_LARGE",
                "9223372036854775807 | EUR | refused TOO_LARGE",
                "9223372036854775808 | EUR | refused TOO_LARGE",
                "99999999999999999999999999 | EUR | refused TOO_LARGE",
                "1e12 | EUR | refused NO_NUMBER",
                "0x10 | EUR | refused NO_NUMBER",
                "NaN | EUR | refused NO_NUMBER",
                "0 | EUR | refused NOT_POSITIVE",
                "0,00 | EUR | refused NOT_POSITIVE",
                "-5 | EUR | refused NOT_POSITIVE",
                "−5 | EUR | refused NOT_POSITIVE",
                "- 5 € | EUR | refused NOT_POSITIVE",
                "$5 | EUR | refused OTHER_CURRENCY",
                "5 USD | EUR | refused OTHER_CURRENCY",
                "5 £ | EUR | refused OTHER_CURRENCY",
                "5 bananas | EUR | refused NO_NUMBER",
                "1.2.3 | EUR | refused NO_NUMBER",
                "1,23,456.50 | EUR | refused NO_NUMBER",
                "1.234.50 | EUR | refused NO_NUMBER",
                "12. | EUR | refused NO_NUMBER",
                "12,50 13 € 4 | EUR | refused NO_NUMBER",
                "<b>5</b> | EUR | refused NO_NUMBER",
                "\" \" | EUR | refused MISSING",
                "\"\" | EUR | refused MISSING",
                "٥ | EUR | refused NO_NUMBER",
            })
    void an_amount_is_what_it_says_or_refused_with_the_reason(String typed, String currency, String expected) {
        String[] refused = expected.split(" ", -1);
        if (refused.length == 1) {
            assertThat(TypedAmount.read(typed, Currency.getInstance(currency)))
                    .isEqualTo(Money.of(Long.parseLong(expected), currency));
        } else {
            assertThatExceptionOfType(AmountInvalid.class)
                    .isThrownBy(() -> TypedAmount.read(typed, Currency.getInstance(currency)))
                    .extracting(AmountInvalid::reason)
                    .isEqualTo(Reason.valueOf(refused[1]));
        }
    }

    @ParameterizedTest
    @CsvSource({"EUR, 12.50 EUR", "JPY, 1250 JPY", "TND, 1.250 TND"})
    void an_amount_has_as_many_decimals_as_its_currency(String currency, String text) {
        assertThat(Money.of(1250, currency)).hasToString(text);
    }
}
