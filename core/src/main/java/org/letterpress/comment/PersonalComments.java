package org.letterpress.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.letterpress.person.PersonalData;
import org.letterpress.person.PersonalRecord;
import org.letterpress.screening.Finding;
import org.letterpress.text.AddressKey;
import org.letterpress.text.Writing;

/** The comments of a person, with all that hangs on them. */
@ApplicationScoped
class PersonalComments implements PersonalData {
    private static final String COUNT = "select count(c) from Comment c where c.signature.emailKey = :key";
    private static final String IDS =
            "select c.id from Comment c where c.signature.emailKey = :key and c.id > :after order by c.id";
    private static final String COMMENTS = "select c from Comment c where c.id in :ids order by c.id";
    private static final String EARLIER = "select t from EarlierText t where t.commentId in :ids order by t.id";

    private EntityManager em;
    private Comments comments;
    private Findings findings;
    private Erasing erasing;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    PersonalComments() {}

    @Inject
    PersonalComments(EntityManager em, Comments comments, Findings findings, Erasing erasing) {
        this.em = em;
        this.comments = comments;
        this.findings = findings;
        this.erasing = erasing;
    }

    @Override
    public String kind() {
        return "comments";
    }

    @Override
    public long count(AddressKey person) {
        return em.createQuery(COUNT, Long.class)
                .setParameter("key", person.value())
                .getSingleResult();
    }

    @Override
    public List<PersonalRecord> read(AddressKey person, long after, int limit) {
        List<Long> ids = ids(person, after, limit);
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, List<Finding>> found = findings.of(ids);
        Map<Long, List<EarlierText>> earlier = earlier(ids);
        return em.createQuery(COMMENTS, Comment.class)
                .setParameter("ids", ids)
                .getResultStream()
                .map(comment -> {
                    long id = Objects.requireNonNull(comment.id());
                    return record(comment, found.getOrDefault(id, List.of()), earlier.getOrDefault(id, List.of()));
                })
                .toList();
    }

    private List<Long> ids(AddressKey person, long after, int limit) {
        return em.createQuery(IDS, Long.class)
                .setParameter("key", person.value())
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList();
    }

    private Map<Long, List<EarlierText>> earlier(List<Long> ids) {
        return em.createQuery(EARLIER, EarlierText.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.groupingBy(EarlierText::commentId));
    }

    private static PersonalRecord record(Comment comment, List<Finding> found, List<EarlierText> earlier) {
        Byline byline = comment.byline();
        Provenance from = comment.provenance();
        PersonalRecord.Fields fields = new PersonalRecord.Fields()
                .with("id", comment.publicId().value())
                .with("status", comment.status().name())
                .with("text", comment.source())
                .with("waitingText", comment.stagedText().map(Writing::source))
                .with("name", byline.name())
                .with("email", Optional.ofNullable(byline.email()))
                .with("website", Optional.ofNullable(byline.website()))
                .at("postedAt", Optional.of(comment.postedAt()))
                .at("editedAt", comment.editedAt())
                .at("emailConfirmedAt", comment.confirmation().at())
                .with("network", from.sender())
                .with("program", from.agent())
                .with("reviewNote", Optional.of(comment.appealNote()).filter(note -> !note.isEmpty()))
                .list("findings", found.stream().map(PersonalComments::finding).toList())
                .list(
                        "earlierTexts",
                        earlier.stream().map(PersonalComments::text).toList());
        return new PersonalRecord(Objects.requireNonNull(comment.id()), fields.done());
    }

    /** As its author may know it: what lists of words have in them is for moderators alone. */
    private static Map<String, Object> finding(Finding finding) {
        return new PersonalRecord.Fields().with("text", finding.forAuthor()).done();
    }

    private static Map<String, Object> text(EarlierText earlier) {
        return new PersonalRecord.Fields()
                .with("text", earlier.text().source())
                .at("laidByAt", Optional.of(earlier.laidByAt()))
                .done();
    }

    @Override
    public int erase(AddressKey person, int limit) {
        List<Long> ids = ids(person, 0, limit);
        ids.stream().flatMap(id -> comments.lockedById(id).stream()).forEach(erasing::erase);
        return ids.size();
    }
}
