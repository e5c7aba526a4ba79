package org.letterpress.donation;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.util.Currency;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.letterpress.money.Money;
import org.letterpress.text.Slug;

/** Something that people give for, in one currency, perhaps until so much has come in. Closed rather than deleted. */
@Entity
public class Fund {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "fund_seq")
    @SequenceGenerator(name = "fund_seq", sequenceName = "fund_seq", allocationSize = 50)
    private @Nullable Long id;

    private String slug;
    private String name;
    private String summary;
    private String currency;
    private @Nullable Long goal;
    private boolean taking;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // filled by the persistence provider
    protected Fund() {}

    Fund(Slug slug, FundTerms terms) {
        this.slug = slug.value();
        this.currency = terms.currency().getCurrencyCode();
        this.taking = true;
        set(terms);
    }

    /** Its currency stays: what has come in is in it. */
    void change(FundTerms terms) {
        if (!terms.currency().getCurrencyCode().equals(currency)) {
            throw new IllegalArgumentException("A fund keeps its currency");
        }
        set(terms);
    }

    private void set(FundTerms terms) {
        this.name = terms.name();
        this.summary = terms.summary();
        this.goal = terms.goal() == null ? null : terms.goal().minor();
    }

    /** Whether it takes new gifts. */
    void take(boolean gifts) {
        this.taking = gifts;
    }

    /** The id of one that is stored. */
    public long id() {
        return Objects.requireNonNull(id);
    }

    public Slug slug() {
        return new Slug(slug);
    }

    public String name() {
        return name;
    }

    /** May be empty. */
    public String summary() {
        return summary;
    }

    public Currency currency() {
        return Currency.getInstance(currency);
    }

    public Optional<Money> goal() {
        return Optional.ofNullable(goal).map(minor -> new Money(minor, currency()));
    }

    /** Whether it takes new gifts. */
    public boolean isTaking() {
        return taking;
    }

    public int version() {
        return version;
    }
}
