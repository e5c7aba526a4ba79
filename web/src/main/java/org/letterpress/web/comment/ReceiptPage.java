package org.letterpress.web.comment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.letterpress.article.Article;
import org.letterpress.article.ArticleAddress;
import org.letterpress.article.ArticleStatus;
import org.letterpress.article.Articles;
import org.letterpress.comment.Authoring;
import org.letterpress.comment.Comment;
import org.letterpress.comment.CommentStatus;
import org.letterpress.comment.Comments;
import org.letterpress.comment.EarlierText;
import org.letterpress.comment.EarlierTexts;
import org.letterpress.comment.ReceiptToken;
import org.letterpress.comment.StoredComment;
import org.letterpress.comment.StoredComments;
import org.letterpress.moderation.Decision;
import org.letterpress.moderation.Decisions;
import org.letterpress.text.Policy;
import org.letterpress.text.RichText;
import org.letterpress.text.Writing;
import org.letterpress.web.page.CurrentRoute;
import org.letterpress.web.page.Outcome;
import org.letterpress.web.page.Page;
import org.letterpress.web.page.PageOf;
import org.letterpress.web.page.Parameters;
import org.letterpress.web.page.Route;
import org.letterpress.web.page.Words;

/** Where a commenter's comment stands, why, and what its author can do about it: for whoever holds its receipt. */
@Named
@PageOf(Route.RECEIPT)
@RequestScoped
public class ReceiptPage implements Page {
    @Inject
    private CurrentRoute route;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Parameters parameters;

    @Inject
    private Comments comments;

    @Inject
    private StoredComments stored;

    @Inject
    private Articles articles;

    @Inject
    private Decisions decisions;

    @Inject
    private EarlierTexts earlier;

    @Inject
    private ReceiptDeeds deeds;

    private @Nullable ReceiptToken token;
    private @Nullable StoredComment standing;
    private @Nullable Article article;
    private @Nullable Decision decision;
    private @Nullable RichText ownWords;

    @Override
    public Outcome open() {
        token = ReceiptToken.parse(route.parameter("token")).orElse(null);
        if (token == null || !read(token)) {
            return Outcome.NOT_FOUND;
        }
        if (parameters.find("download").isPresent()) {
            return Outcome.download("comment.json", "application/json", ReceiptData.of(stored()));
        }
        return request.getMethod().equals("POST") ? deeds.carryOut(token) : Outcome.SHOWN;
    }

    private boolean read(ReceiptToken receipt) {
        Optional<Comment> found = comments.ofReceipt(receipt);
        found.ifPresent(comment -> {
            standing = stored.of(comment);
            article = articles.byId(comment.articleId()).orElseThrow();
            decision = decisions.inForce(Objects.requireNonNull(comment.id())).orElse(null);
            ownWords = earlier.ownWords(comment)
                    .map(own -> own.text().rendered(Policy.COMMENT))
                    .orElse(null);
        });
        return found.isPresent();
    }

    private StoredComment stored() {
        return Objects.requireNonNull(standing, "Not opened");
    }

    private Comment comment() {
        return stored().comment();
    }

    /** What was done last, for the words that say so; empty when nothing was. */
    public String getDone() {
        String last = deeds.last().orElseGet(() -> parameters.text("done"));
        return ReceiptDeeds.isDeed(last) ? last : "";
    }

    /** Whether this page is the last that its address shows. */
    public boolean isClosed() {
        return deeds.closed();
    }

    public CommentStatus getStatus() {
        return comment().status();
    }

    /** The key of the words that say where it stands. */
    public String getStatusWord() {
        boolean returned = comment().isReturned() && !isStaged();
        return "receipt.status." + (returned ? "RETURNED" : getStatus());
    }

    /** What the screens say to its author while it waits for a person. */
    public List<String> getReasons() {
        boolean waits = !comment().isReturned() && (getStatus() == CommentStatus.PENDING || isStaged());
        return waits
                ? stored().findings().stream()
                        .map(StoredComment.Found::text)
                        .filter(text -> !text.isEmpty())
                        .distinct()
                        .toList()
                : List.of();
    }

    /** What the moderator gave as the reason, the kind of it and what they wrote; empty when nothing was refused. */
    public List<String> getRefusal() {
        boolean refused = getStatus() == CommentStatus.REJECTED
                || isEditRefused()
                || comment().isReturned();
        return Optional.ofNullable(decision)
                .filter(any -> refused)
                .map(made -> Stream.concat(
                                made.reasonCode().map(code -> Words.of("reason." + code)).stream(),
                                made.reason().stream())
                        .toList())
                .orElse(List.of());
    }

    /** Whether the last text that its author wanted in place of the approved one was refused. */
    public boolean isEditRefused() {
        return decision != null
                && decision.about() == Decision.About.EDIT
                && getStatus() == CommentStatus.APPROVED
                && !isStaged()
                && earlier.byDecision(Objects.requireNonNull(decision.id())).stream()
                        .noneMatch(text -> text.role() == EarlierText.Role.SAID);
    }

    public Comment getComment() {
        return comment();
    }

    public RichText getBody() {
        return comment().body();
    }

    /** Whether a new text waits beside the approved one. */
    public boolean isStaged() {
        return comment().stagedText().isPresent();
    }

    /** What its author wrote, where a moderator has edited that; null otherwise. */
    public @Nullable RichText getOwnWords() {
        return ownWords;
    }

    /** That text; what is public when there is none. */
    public RichText getStagedBody() {
        return comment().latestText().rendered(comment().body().policy());
    }

    public boolean isEditable() {
        return comment().isEditable();
    }

    public boolean isWithdrawable() {
        return !comment().isWithdrawn();
    }

    public boolean isReviewable() {
        return comment().mayAppeal();
    }

    public boolean isUnderReview() {
        return comment().isUnderAppeal();
    }

    /** What stands in the field: what was typed, or what the comment says. */
    public String getText() {
        return parameters
                .find("text")
                .orElseGet(() ->
                        Optional.of(comment().latestText()).map(Writing::source).orElse(""));
    }

    public String getNote() {
        return parameters.text("note");
    }

    public int getMaxNote() {
        return Authoring.MAX_NOTE;
    }

    public String getArticleTitle() {
        return article == null ? "" : article.headline().title();
    }

    /** Where the article is, with the comment in view when it is public; null when the article is no longer public. */
    public @Nullable String getArticlePath() {
        if (article == null || article.status() != ArticleStatus.PUBLISHED) {
            return null;
        }
        return getStatus() == CommentStatus.APPROVED
                ? "/comment/" + comment().publicId()
                : article.address().map(ArticleAddress::path).orElse(null);
    }
}
