package org.letterpress.web.site;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.letterpress.donation.Gateways;
import org.letterpress.donation.PaymentGateway;
import org.letterpress.provider.TestGateway;

/** The providers of payments, as the deployer has set them up. With settings that cannot be, the application does not start. */
@Dependent
public class PaymentSettings {
    @Inject
    private Environment environment;

    @Produces
    @Singleton
    public Gateways gateways(Clock clock) {
        List<PaymentGateway> all = new ArrayList<>();
        if (environment.testPayments()) {
            all.add(new TestGateway(clock));
        }
        return new Gateways(all);
    }
}
