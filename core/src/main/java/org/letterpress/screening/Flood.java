package org.letterpress.screening;

import java.util.Optional;

/**
 * Many comments in a short time: the soft limit, which passes and asks for a look; past the hard one they are refused
 * before any screen. Authors whom the site knows may talk as much as they like.
 */
final class Flood implements Screen {

    @Override
    public String name() {
        return "flood";
    }

    @Override
    public Optional<Finding> examine(Suspect suspect) {
        if (suspect.isByTrustedAuthor()) {
            return Optional.empty();
        }
        Traffic traffic = suspect.traffic();
        int minutes = suspect.rule(Threshold.FLOOD_MINUTES);
        if (traffic.fromEmail() >= suspect.rule(Threshold.FLOOD_EMAIL)) {
            return Optional.of(Words.finding(Advice.HOLD, "flood.email", traffic.fromEmail(), minutes));
        }
        if (traffic.fromNetwork() >= suspect.rule(Threshold.FLOOD_NETWORK)) {
            return Optional.of(Words.finding(Advice.HOLD, "flood.network", traffic.fromNetwork(), minutes));
        }
        return Optional.empty();
    }
}
