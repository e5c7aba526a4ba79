package org.letterpress.donation;

import java.util.List;
import java.util.Optional;

/** The providers that the deployer has set up; produced by the application. Safe for use by several threads. */
public final class Gateways {
    private final List<PaymentGateway> all;

    /** @param all at most one of each method */
    public Gateways(List<PaymentGateway> all) {
        this.all = List.copyOf(all);
    }

    public List<PaymentGateway> all() {
        return all;
    }

    public Optional<PaymentGateway> of(PaymentMethod method) {
        return all.stream().filter(gateway -> gateway.method() == method).findFirst();
    }
}
