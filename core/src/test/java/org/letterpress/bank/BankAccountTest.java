package org.letterpress.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.letterpress.bank.BankAccountInvalid.Field;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BankAccountTest {
    private static final String IBAN = "DE89370400440532013000";

    @Test
    void an_account_is_read_as_people_type_it() {
        BankAccount account = BankAccount.read("  Förderverein e.V. ", " de89 3704 0044 0532 0130 00", "cobadeffxxx ");

        assertThat(account).isEqualTo(new BankAccount("Förderverein e.V.", IBAN, Optional.of("COBADEFFXXX")));
        assertThat(account.ibanInGroups()).isEqualTo("DE89 3704 0044 0532 0130 00");
        assertThat(BankAccount.read("A", IBAN, " ").bic()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "'', DE89370400440532013000, '', HOLDER",
                "' ', DE89370400440532013000, '', HOLDER",
                "'two\nlines', DE89370400440532013000, '', HOLDER",
                "'a\u202Eb', DE89370400440532013000, '', HOLDER",
                "A, DE88370400440532013000, '', IBAN",
                "A, DE8937040044053201300, '', IBAN",
                "A, XX89370400440532013000, '', IBAN",
                "A, '', '', IBAN",
                "A, 532013000, '', IBAN",
                "A, DE89370400440532013000, COBADEFFX, BIC",
                "A, DE89370400440532013000, COBA1EFF, BIC",
                "A, DE89370400440532013000, COBADEFFXXXX, BIC",
            })
    void a_part_that_is_wrong_is_named(String holder, String iban, String bic, Field field) {
        assertThatExceptionOfType(BankAccountInvalid.class)
                .isThrownBy(() -> BankAccount.read(holder, iban, bic))
                .extracting(BankAccountInvalid::field)
                .isEqualTo(field);
    }

    @Test
    void a_holder_has_at_most_70_characters() {
        assertThat(BankAccount.read("x".repeat(70), IBAN, "").holder()).hasSize(70);
        assertThatExceptionOfType(BankAccountInvalid.class)
                .isThrownBy(() -> BankAccount.read("x".repeat(71), IBAN, ""));
    }

    @Test
    void an_account_cannot_be_made_in_another_form() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BankAccount("A", "DE89 3704 0044 0532 0130 00", Optional.empty()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BankAccount("A", "de89370400440532013000", Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({
        "DE89370400440532013000, true",
        "CH9300762011623852957, true",
        "GB82WEST12345698765432, true",
        "BR1800360305000010009795493C1, false",
        "TR330006100519786457841326, false",
    })
    void sepa_has_members_outside_the_union(String iban, boolean sepa) {
        assertThat(new BankAccount("A", iban, Optional.empty()).isSepa()).isEqualTo(sepa);
    }
}
