package org.letterpress.web.donation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.letterpress.donation.Donating;
import org.letterpress.donation.Fund;
import org.letterpress.donation.Funds;
import org.letterpress.donation.GiftRules;
import org.letterpress.donation.PaymentMethod;
import org.letterpress.donation.Rhythm;

/** What can be chosen to give: nothing before it was read. */
@RequestScoped
public class GiveOffers {
    @Inject
    private Funds funds;

    @Inject
    private Donating donating;

    @Inject
    private GiftRules rules;

    @Inject
    private GiveForm form;

    private final Map<Rhythm, List<PaymentMethod>> methods = new EnumMap<>(Rhythm.class);
    private List<Fund> taking = List.of();
    private List<Long> amounts = List.of();

    void read() {
        taking = funds.taking();
        amounts = rules.amounts();
        for (Rhythm rhythm : Rhythm.values()) {
            methods.put(rhythm, donating.methods(rhythm));
        }
    }

    /** Whether anybody can give anything. */
    boolean isAny() {
        return !taking.isEmpty() && !methods().isEmpty();
    }

    List<Fund> funds() {
        return taking;
    }

    /** The one that was chosen, or the only one; empty when none was, or it takes no gifts. */
    Optional<Fund> chosen() {
        return taking.stream()
                .filter(fund -> form.getFund().isEmpty()
                        ? taking.size() == 1
                        : fund.slug().value().equals(form.getFund()))
                .findFirst();
    }

    /** In which it is given; empty while that depends on the fund. */
    Optional<Currency> currency() {
        return chosen().map(Fund::currency)
                .or(() -> taking.stream()
                        .map(Fund::currency)
                        .findFirst()
                        .filter(first ->
                                taking.stream().allMatch(fund -> fund.currency().equals(first))));
    }

    /** In whole units. */
    List<Long> amounts() {
        return amounts;
    }

    /** All, in whatever rhythm they take gifts. */
    List<PaymentMethod> methods() {
        return Arrays.stream(PaymentMethod.values())
                .filter(method -> methods.values().stream().anyMatch(some -> some.contains(method)))
                .toList();
    }

    boolean takes(PaymentMethod method, Rhythm rhythm) {
        return methods.getOrDefault(rhythm, List.of()).contains(method);
    }

    /** Whether it takes what is given again and again. */
    boolean isRecurring(PaymentMethod method) {
        return takes(method, Rhythm.MONTHLY) || takes(method, Rhythm.YEARLY);
    }
}
