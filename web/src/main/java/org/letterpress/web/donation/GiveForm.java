package org.letterpress.web.donation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.letterpress.donation.DonorDetails;
import org.letterpress.donation.PaymentMethod;
import org.letterpress.donation.Rhythm;
import org.letterpress.web.page.Parameters;
import org.letterpress.web.page.Typed;

/** What was chosen and typed to give, as it came. */
@Named
@RequestScoped
public class GiveForm {
    private static final List<String> KEPT_LINES =
            List.of("amount", "rhythm", "fund", "method", "taxReceipt", "anonymous", "article");

    @Inject
    private Parameters parameters;

    @Inject
    private Typed typed;

    /** A field that goes along unseen. */
    public record Kept(String name, String value) {}

    /** All of it, to be sent again with what was looked over. */
    public List<Kept> getKept() {
        Stream<Kept> lines = KEPT_LINES.stream().map(name -> new Kept(name, typed.line(name)));
        Stream<Kept> texts = Stream.of(
                new Kept("other", getOther()),
                new Kept("name", getName()),
                new Kept("email", getEmail()),
                new Kept("postal", getPostal()),
                new Kept("dedication", getDedication()),
                new Kept("message", getMessage()));
        return Stream.concat(lines, texts)
                .filter(kept -> !kept.value().isEmpty())
                .toList();
    }

    /** What was typed counts; what was chosen, where nothing was. */
    String amount() {
        return getOther().isEmpty() ? getAmount() : getOther();
    }

    DonorDetails donor() {
        String postal = isTaxReceipt() ? getPostal().strip() : "";
        return new DonorDetails(getName(), getEmail(), postal, isAnonymous(), isTaxReceipt());
    }

    Optional<Rhythm> rhythm() {
        return parameters.named("rhythm", Rhythm.values());
    }

    Optional<PaymentMethod> method() {
        return parameters.named("method", PaymentMethod.values());
    }

    /** One of those that are offered, in whole units. */
    public String getAmount() {
        return typed.line("amount");
    }

    public String getOther() {
        return typed.line("other");
    }

    public String getRhythm() {
        return rhythm().map(Rhythm::name).orElse("");
    }

    public String getMethod() {
        return method().map(PaymentMethod::name).orElse("");
    }

    /** The word of the fund in addresses. */
    public String getFund() {
        return typed.line("fund");
    }

    /** The word in the address of the article from which the donor comes; empty for none. */
    public String getArticle() {
        return typed.line("article");
    }

    public String getName() {
        return typed.line("name");
    }

    public String getEmail() {
        return typed.line("email");
    }

    public boolean isTaxReceipt() {
        return typed.ticked("taxReceipt");
    }

    public String getPostal() {
        return typed.lines("postal");
    }

    public boolean isAnonymous() {
        return typed.ticked("anonymous");
    }

    public String getDedication() {
        return typed.line("dedication");
    }

    public String getMessage() {
        return typed.lines("message");
    }

    /** What the form came with. */
    public String getToken() {
        return parameters.text("token");
    }

    /** Whether a field was filled in that people do not see. */
    boolean isTrapped() {
        return !parameters.text("subject").isEmpty();
    }
}
