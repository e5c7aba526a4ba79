package org.letterpress.audit;

import java.time.Instant;
import java.util.List;

/** An entry as it is shown, exported and verified. */
public record Entry(Place place, Instant at, Party actor, String deed, Party subject, List<Evidence> facts) {
    private static final String VERSION = "letterpress-audit-1";

    public Entry {
        facts = List.copyOf(facts);
    }

    /**
     * What its hash has to be: SHA-256 over version, position, the hash before it, time (RFC 3339), actor, deed, subject, and
     * each fact's name and commitment, as {@link Digest} puts them together.
     */
    String computedHash() {
        Digest digest = new Digest()
                .and(VERSION)
                .and(place.position())
                .and(place.previous())
                .and(at.toString())
                .and(actor.kind())
                .and(actor.id())
                .and(deed)
                .and(subject.kind())
                .and(subject.id())
                .and(facts.size());
        facts.forEach(fact -> digest.and(fact.name()).and(fact.commitment()));
        return digest.hex();
    }

    public boolean isSealed() {
        return place.position() > 0;
    }

    /**
     * Where it stands in the chain.
     *
     * @param position from 1; 0 while it waits to be sealed
     * @param previous the hash of the entry before it; empty where that was not looked up
     * @param hash empty while it waits to be sealed
     */
    public record Place(long position, String previous, String hash) {}

    /** Who acted, or on what: of one of the kinds of {@link Actor} or {@link Subject}, unless somebody tampered with it. */
    public record Party(String kind, String id) {}
}
