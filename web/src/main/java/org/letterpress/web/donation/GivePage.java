package org.letterpress.web.donation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.letterpress.article.ArticlePage;
import org.letterpress.article.ArticleStatus;
import org.letterpress.article.Articles;
import org.letterpress.donation.Fund;
import org.letterpress.donation.Funds;
import org.letterpress.donation.GiftMessages;
import org.letterpress.donation.GiftOffer;
import org.letterpress.donation.PaymentMethod;
import org.letterpress.donation.Rhythm;
import org.letterpress.donation.WallEntry;
import org.letterpress.money.Money;
import org.letterpress.text.Slug;
import org.letterpress.web.comment.FormTokens;
import org.letterpress.web.page.Outcome;
import org.letterpress.web.page.Page;
import org.letterpress.web.page.PageOf;
import org.letterpress.web.page.Problems;
import org.letterpress.web.page.Route;
import org.letterpress.web.page.Typed;
import org.letterpress.web.page.Words;

/** Where people give: choose and type, look it over, confirm. */
@Named
@PageOf(Route.DONATE)
@RequestScoped
public class GivePage implements Page {
    /** Above so many, what came in for each is shown only when one is chosen. */
    private static final int FEW = 5;

    private static final int LATEST = 10;

    @Inject
    private GiveForm form;

    @Inject
    private GiveOffers offers;

    @Inject
    private GiveCheck check;

    @Inject
    private GiveDeed deed;

    @Inject
    private Funds funds;

    @Inject
    private GiftMessages messages;

    @Inject
    private Articles articles;

    @Inject
    private FormTokens tokens;

    @Inject
    private Problems problems;

    @Inject
    private Typed typed;

    private boolean opened;
    private List<FundLine> shown = List.of();
    private List<WallEntry> wall = List.of();
    private @Nullable ArticlePage article;
    private @Nullable GiftOffer reviewed;

    @Override
    public Outcome open() {
        offers.read();
        article = Slug.parse(form.getArticle())
                .flatMap(articles::page)
                .filter(page -> page.status() == ArticleStatus.PUBLISHED)
                .orElse(null);
        shown = shown();
        wall = messages.wall(Long.MAX_VALUE, LATEST);
        opened = true;
        if (typed.isFor("review") || typed.isFor("give")) {
            return check.offer(article == null ? null : article.id())
                    .map(this::taken)
                    .orElse(Outcome.UNPROCESSABLE);
        }
        return Outcome.SHOWN;
    }

    /** The form again, by itself. */
    @Override
    public Optional<String> refuge() {
        return Optional.of(Route.DONATE.view());
    }

    private Outcome taken(GiftOffer offer) {
        if (typed.isFor("give")) {
            return deed.give(offer);
        }
        reviewed = offer;
        return Outcome.SHOWN;
    }

    private List<FundLine> shown() {
        List<Fund> told = offers.chosen().map(List::of).orElse(offers.funds());
        Map<Long, Money> raised = told.size() > FEW ? Map.of() : funds.raised(told);
        return told.stream()
                .map(fund -> told.size() > FEW
                        ? FundLine.of(fund)
                        : FundLine.of(fund).raised(fund, raised.getOrDefault(fund.id(), Money.zero(fund.currency()))))
                .toList();
    }

    /** Whether anybody can give; so it is while the house is broken and a form came back. */
    public boolean isOpen() {
        return !opened || offers.isAny();
    }

    /** Whether something of the house is broken: then what was sent is in the form again. */
    public boolean isNotStored() {
        return !opened;
    }

    /** Whether the fund that a link names takes no gifts. */
    public boolean isFundGone() {
        return opened
                && !problems.isAny()
                && !form.getFund().isEmpty()
                && offers.chosen().isEmpty();
    }

    /** What is asked to be confirmed; null before that. */
    public @Nullable GiftOffer getReviewed() {
        return reviewed;
    }

    /** The name of the fund that is reviewed. */
    public String getFundName() {
        return offers.chosen().map(Fund::name).orElse("");
    }

    /** The fund that is given for, or all while none is chosen. */
    public List<FundLine> getShown() {
        return shown;
    }

    /** To choose from; none where there is nothing to choose. */
    public List<FundLine> getFunds() {
        return offers.funds().size() > 1
                ? offers.funds().stream().map(FundLine::of).toList()
                : List.of();
    }

    public List<Choice> getAmounts() {
        if (!opened) {
            return form.getAmount().isEmpty() ? List.of() : List.of(new Choice(form.getAmount(), form.getAmount(), ""));
        }
        return offers.amounts().stream()
                .map(amount -> new Choice(
                        String.valueOf(amount),
                        offers.currency()
                                .map(currency -> GiftWords.whole(amount, currency))
                                .orElse(GiftWords.whole(amount)),
                        ""))
                .toList();
    }

    public List<Choice> getRhythms() {
        return Arrays.stream(Rhythm.values())
                .map(rhythm -> new Choice(rhythm.name(), Words.of("give.rhythm." + rhythm), ""))
                .toList();
    }

    public List<Choice> getMethods() {
        List<PaymentMethod> possible =
                opened ? offers.methods() : form.method().map(List::of).orElse(List.of());
        return possible.stream()
                .map(method -> new Choice(
                        method.name(),
                        Words.of("give.method." + method),
                        opened && !offers.isRecurring(method) ? Words.of("give.method.only-once") : ""))
                .toList();
    }

    /** Where the donor comes from; null when that is not known. */
    public @Nullable ArticlePage getArticle() {
        return article;
    }

    public List<WallEntry> getWall() {
        return wall;
    }

    /** Whether there are more than stand here. */
    public boolean isWallLonger() {
        return wall.size() == LATEST;
    }

    /** A new one; the one that the form came with while the house is broken. */
    public String getToken() {
        return opened ? tokens.issueForGift() : form.getToken();
    }

    /** Whether one of the radio buttons of that name has a problem. */
    public boolean isWrong(String name) {
        return !problem(name).isEmpty();
    }

    public String problem(String name) {
        return problems.getAll().stream()
                .filter(problem -> problem.field().startsWith(name + "-"))
                .map(Problems.Problem::message)
                .findFirst()
                .orElse("");
    }

    /**
     * A button to choose.
     *
     * @param hint may be empty
     */
    public record Choice(String value, String label, String hint) {}
}
