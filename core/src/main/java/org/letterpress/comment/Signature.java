package org.letterpress.comment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.letterpress.text.AddressKey;

/** A by-line as it is stored, with the e-mail address in the form in which two of them are compared. */
@Embeddable
class Signature {
    private static final String NOBODY = "-";

    @Column(name = "author_name")
    private String name;

    @Column(name = "author_email")
    private @Nullable String email;

    @Column(name = "email_key")
    private @Nullable String emailKey;

    @Column(name = "author_website")
    private @Nullable String website;

    @SuppressWarnings("NullAway.Init") // filled by the persistence provider
    protected Signature() {}

    Signature(Byline byline) {
        this.name = byline.name();
        this.email = byline.email();
        this.emailKey = email == null ? null : AddressKey.of(email).value();
        this.website = byline.website();
    }

    static Signature erased() {
        return new Signature(new Byline(NOBODY, null, null));
    }

    Optional<String> emailKey() {
        return Optional.ofNullable(emailKey);
    }

    Byline byline() {
        return new Byline(name, email, website);
    }
}
