package org.letterpress.text;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * A text in both its forms: as somebody typed it, and as it may be shown. The version of the policy that made the second
 * from the first stands beside them, so that a stricter policy can be applied to everything already stored.
 */
@Embeddable
public class Writing {
    @Column(name = "body_source")
    private String source;

    @Column(name = "body_html")
    private String html;

    @Column(name = "body_policy")
    private int policyVersion;

    @SuppressWarnings("NullAway.Init") // filled by the persistence provider
    protected Writing() {}

    private Writing(String source, RichText rendered, Policy policy) {
        this.source = Storable.of(source);
        this.html = rendered.html();
        this.policyVersion = policy.version();
    }

    /**
     * What a reader typed as plain text.
     *
     * @throws TextTooLong when it is longer than the policy for comments allows
     */
    public static Writing typed(String source) {
        return new Writing(source, RichText.fromTyped(source), Policy.COMMENT);
    }

    /**
     * @param html what the source means as HTML, not yet sanitised
     * @throws TextTooLong when the source is longer than the policy allows, or its HTML than can be stored
     */
    public static Writing of(Policy policy, String source, String html) {
        int bytes = Unicode.utf8Length(source);
        if (bytes > policy.maxSourceBytes()) {
            throw new TextTooLong(policy.maxSourceBytes(), bytes);
        }
        return new Writing(source, new RichText(policy, html), policy);
    }

    /** As it was stored in its parts; sanitised once more. */
    public static Writing stored(Policy policy, String source, String html, int policyVersion) {
        Writing writing = new Writing(source, new RichText(policy, html), policy);
        writing.policyVersion = policyVersion;
        return writing;
    }

    /** Of the policy that made the HTML from the source. */
    public int policyVersion() {
        return policyVersion;
    }

    /** The text as it was typed: never to be shown as HTML. */
    public String source() {
        return source;
    }

    /** What may be shown, sanitised once more by {@code policy} on its way out of the database. */
    public RichText rendered(Policy policy) {
        return new RichText(policy, html);
    }
}
