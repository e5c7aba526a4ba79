package org.letterpress.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.letterpress.article.Articles;
import org.letterpress.article.FormerAddress;
import org.letterpress.text.Slug;

/** Finds an imported article its address, and keeps those it had. */
@ApplicationScoped
class Addresses {
    private Articles articles;
    private Origins origins;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    Addresses() {}

    @Inject
    Addresses(Articles articles, Origins origins) {
        this.articles = articles;
        this.origins = origins;
    }

    /** The slug wanted, or the next that is free. */
    Slug freeSlug(Slug wanted, Receiving receiving) {
        Slug free = receiving.chunk().scope().dry() ? freeInDryRun(wanted, receiving) : articles.freeSlug(wanted);
        if (!free.equals(wanted)) {
            receiving.note(Reason.ADDRESS_TAKEN);
        }
        return free;
    }

    private Slug freeInDryRun(Slug wanted, Receiving receiving) {
        Slug candidate = wanted;
        for (int n = 2; isTaken(candidate, receiving); n++) {
            candidate = wanted.withSuffix(n);
        }
        origins.add(new Origin(receiving.key(OriginKind.SLUG, fitting(candidate)), 0, receiving.run()));
        return candidate;
    }

    private boolean isTaken(Slug slug, Receiving receiving) {
        return articles.bySlug(slug).isPresent()
                || origins.byKey(receiving.chunk().scope(), OriginKind.SLUG, fitting(slug))
                        .isPresent();
    }

    private static String fitting(Slug slug) {
        return SourceKey.fitting(slug.value());
    }

    /** Keeps every address that is not the new one and that no other article has. */
    void keep(FormerPaths paths, Addressed article, Receiving receiving) {
        for (String address : paths.certain()) {
            if (!article.isAt(address) && isKeepable(address, receiving)) {
                keepCertain(address, article, receiving);
            }
        }
        for (String address : paths.claimed()) {
            if (isKeepable(address, receiving) && owner(address, receiving).isEmpty()) {
                add(address, article, receiving);
                origins.add(new Origin(
                        receiving.key(OriginKind.CLAIM, SourceKey.fitting(address)), article.id(), receiving.run()));
            }
        }
    }

    private static boolean isKeepable(String address, Receiving receiving) {
        boolean fits = address.length() <= FormerAddress.MAX_LENGTH;
        if (!fits) {
            receiving.note(Reason.FORMER_ADDRESS_TOO_LONG);
        }
        return fits;
    }

    private void keepCertain(String address, Addressed article, Receiving receiving) {
        if (owner(address, receiving).isEmpty()) {
            add(address, article, receiving);
            return;
        }
        Optional<Origin> claim = origins.byKey(receiving.chunk().scope(), OriginKind.CLAIM, SourceKey.fitting(address));
        if (claim.isEmpty()) {
            receiving.note(Reason.FORMER_ADDRESS_TAKEN);
            return;
        }
        origins.remove(claim.get());
        if (!receiving.chunk().scope().dry()) {
            articles.formerAddress(address).ifPresent(articles::remove);
            origins.flush();
            add(address, article, receiving);
        }
    }

    private Optional<Long> owner(String address, Receiving receiving) {
        Optional<Long> owner = articles.formerAddress(address).map(FormerAddress::articleId);
        return owner.isEmpty() && receiving.chunk().scope().dry()
                ? origins.byKey(receiving.chunk().scope(), OriginKind.ADDRESS, SourceKey.fitting(address))
                        .map(Origin::targetId)
                : owner;
    }

    private void add(String address, Addressed article, Receiving receiving) {
        if (receiving.chunk().scope().dry()) {
            SourceKey where = receiving.key(OriginKind.ADDRESS, SourceKey.fitting(address));
            origins.add(new Origin(where, 0, receiving.run()));
        } else {
            articles.add(new FormerAddress(address, article.id()));
        }
    }
}
