package org.letterpress.donation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.letterpress.article.Article;
import org.letterpress.article.Articles;
import org.letterpress.staff.StaffMembers;

/** What the file of a gift says of others: from which article its donor came, who of the staff did what, who holds the money. */
@ApplicationScoped
class GiftSources {
    private Articles articles;
    private StaffMembers staff;
    private Gateways gateways;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    GiftSources() {}

    @Inject
    GiftSources(Articles articles, StaffMembers staff, Gateways gateways) {
        this.articles = articles;
        this.staff = staff;
        this.gateways = gateways;
    }

    Optional<Article> article(GiftTerms terms) {
        return Optional.ofNullable(terms.articleId()).flatMap(articles::byId);
    }

    /** Who did these, by their ids. */
    Map<Long, String> names(List<PaymentEvent> events) {
        return staff.names(events.stream()
                .flatMap(event -> event.staffId().stream())
                .distinct()
                .toList());
    }

    boolean hasGateway(PaymentMethod method) {
        return gateways.of(method).isPresent();
    }
}
