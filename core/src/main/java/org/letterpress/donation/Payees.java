package org.letterpress.donation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Who must be paid by each method. */
@ApplicationScoped
class Payees {
    private Gateways gateways;
    private GiftRules rules;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    Payees() {}

    @Inject
    Payees(Gateways gateways, GiftRules rules) {
        this.gateways = gateways;
        this.rules = rules;
    }

    /** Empty when it is the one that must be paid, or the event does not say. */
    Optional<Mismatch> mismatch(PaymentEvent event) {
        String said = event.payee().account();
        return account(event.method())
                .filter(expected -> !said.isEmpty() && !expected.isEmpty() && !expected.equals(said))
                .map(expected -> Mismatch.PAYEE);
    }

    private Optional<String> account(PaymentMethod method) {
        if (method == PaymentMethod.BANK) {
            return rules.account().map(account -> account.iban());
        }
        return gateways.of(method).map(gateway -> gateway.payee().account());
    }
}
