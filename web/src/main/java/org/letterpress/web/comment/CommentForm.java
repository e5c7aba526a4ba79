package org.letterpress.web.comment;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.letterpress.text.CommentText;
import org.letterpress.text.RichText;
import org.letterpress.web.article.ArticleView;
import org.letterpress.web.page.Parameters;
import org.letterpress.web.page.RememberedReader;
import org.letterpress.web.page.RememberedReader.Signature;

/** The reply form: plain strings, until the library has checked them. */
@Named
@RequestScoped
public class CommentForm {
    @Inject
    private ArticleView page;

    @Inject
    private FormTokens tokens;

    @Inject
    private RememberedReader remembered;

    @Inject
    private CommentPosting posting;

    @Inject
    private Parameters parameters;

    private String body = "";
    private String name = "";
    private String email = "";
    private String website = "";
    private String subject = "";
    private boolean remember;
    private @Nullable String parent;
    private @Nullable String token;
    private @Nullable RichText preview;

    /** Fills in what the reader has asked this browser to keep; what was typed comes later and stays. */
    @PostConstruct
    void fillIn() {
        remember = remembered.isKnown();
        remembered.signature().ifPresent(signature -> {
            name = signature.name();
            email = signature.email();
            website = signature.website();
        });
    }

    /**
     * Stores the comment and leads back to the article; where that is refused, or fails, the form comes again with all that
     * was typed.
     *
     * @return the view to go on with; null for the same
     */
    public @Nullable String submit() {
        return posting.post(this);
    }

    /** Shows the comment as it would look; stores nothing. */
    public @Nullable String preview() {
        preview = posting.preview(body);
        return page.isOpened() ? null : ArticleView.REFUGE;
    }

    /** The text as it would look; null unless it was asked for and there is one. */
    public @Nullable RichText getPreviewed() {
        return preview;
    }

    /** Whether the form has been sent: then it is shown even where comments were closed in the meantime. */
    public boolean isSent() {
        return parameters.find("token").isPresent();
    }

    Signature signature() {
        return new Signature(name, email, website);
    }

    /** What the form proves about itself; empty when it was made up, or belongs to another article. */
    Optional<FormToken> proof() {
        return tokens.read(getToken(), page.getArticle().id());
    }

    /** In bytes of UTF-8. */
    public int getMaxBytes() {
        return CommentText.MAX_BYTES;
    }

    public boolean isNameRequired() {
        return posting.policy().nameRequired();
    }

    public boolean isEmailRequired() {
        return posting.policy().emailRequired();
    }

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getWebsite() {
        return website;
    }

    public void setWebsite(String website) {
        this.website = website;
    }

    /** A field that people do not see: whoever fills it in has not looked at the page. */
    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = subject;
    }

    public boolean isRemember() {
        return remember;
    }

    public void setRemember(boolean remember) {
        this.remember = remember;
    }

    /** The comment that is answered; empty for none. */
    public String getParent() {
        if (parent == null) {
            parent = parameters.text("reply");
        }
        return parent;
    }

    public void setParent(String parent) {
        this.parent = parent;
    }

    /** The one that the form came with; a new one for a form that was not sent yet. */
    public String getToken() {
        if (token == null) {
            token = page.isOpened() ? tokens.issue(page.getArticle().id()) : "";
        }
        return token;
    }

    public void setToken(String token) {
        this.token = token;
    }
}
