package org.letterpress.donation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.letterpress.audit.Act;
import org.letterpress.audit.Audit;
import org.letterpress.audit.Deed;
import org.letterpress.audit.Subject;
import org.letterpress.bank.BankAccount;
import org.letterpress.staff.Role;
import org.letterpress.staff.Staff;
import org.letterpress.text.Slug;

/** Opens, changes and closes what people give for, and says how the site takes gifts. */
@ApplicationScoped
@Transactional
public class Funding {
    private Funds funds;
    private GiftRules rules;
    private Audit audit;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    Funding() {}

    @Inject
    public Funding(Funds funds, GiftRules rules, Audit audit) {
        this.funds = funds;
        this.rules = rules;
        this.audit = audit;
    }

    /**
     * Its address is made of its name and stays.
     *
     * @throws FundInvalid when another fund has that address, or there are as many as can be
     */
    public Slug open(FundTerms terms, Staff treasurer) {
        treasurer.require(Role.TREASURER);
        Slug slug = Slug.of(terms.name());
        if (funds.find(slug).isPresent() || funds.isFull()) {
            throw new FundInvalid(FundInvalid.Part.SLUG);
        }
        funds.add(new Fund(slug, terms));
        audit.record(Act.of(Deed.FUND_OPENED, treasurer.actor(), subject(slug)).with("name", terms.name()));
        return slug;
    }

    /**
     * @param version of the fund that was seen
     * @throws FundClosed when there is none
     * @throws GiftChanged when somebody has changed it meanwhile
     * @throws FundInvalid when it would have another currency
     */
    public void change(Slug slug, FundTerms terms, int version, Staff treasurer) {
        treasurer.require(Role.TREASURER);
        Fund fund = seen(slug, version);
        if (!fund.currency().equals(terms.currency())) {
            throw new FundInvalid(FundInvalid.Part.CURRENCY);
        }
        Act act = Act.of(Deed.FUND_CHANGED, treasurer.actor(), subject(slug))
                .changed("name", fund.name(), terms.name())
                .changed("goal", fund.goal().map(Object::toString).orElse("none"), goal(terms));
        fund.change(terms);
        audit.record(act);
    }

    private static String goal(FundTerms terms) {
        return terms.goal() == null ? "none" : terms.goal().toString();
    }

    /** As {@link #change}: whether it takes new gifts. */
    public void take(Slug slug, boolean gifts, int version, Staff treasurer) {
        treasurer.require(Role.TREASURER);
        Fund fund = seen(slug, version);
        fund.take(gifts);
        audit.record(Act.of(Deed.FUND_CHANGED, treasurer.actor(), subject(slug)).with("takes gifts", gifts));
    }

    private Fund seen(Slug slug, int version) {
        Fund fund = funds.locked(slug).orElseThrow(FundClosed::new);
        if (fund.version() != version) {
            throw new GiftChanged();
        }
        return fund;
    }

    private static Subject subject(Slug slug) {
        return Subject.of(Subject.Kind.FUND, slug.value());
    }

    /** Says where gifts go, and who receives them; an administrator's, for whoever changes the account takes the money. */
    public void arrange(GiftTermsOfSite terms, Staff administrator) {
        administrator.require(Role.ADMIN);
        String before = rules.account().map(BankAccount::iban).orElse("none");
        rules.keep(terms);
        audit.record(Act.of(Deed.SETTING_CHANGED, administrator.actor(), Subject.of(Subject.Kind.SETTING, "gifts"))
                .changed(
                        "account",
                        before,
                        terms.account().map(BankAccount::iban).orElse("none"))
                .with("amounts", terms.written()));
    }
}
