package org.letterpress.article;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** An address at which an article used to be, here or on the site it came from; it leads to the new one. */
@Entity
@Table(name = "former_address")
public class FormerAddress {
    public static final int MAX_LENGTH = 500;

    @Id
    private String address;

    @Column(name = "article_id")
    private long articleId;

    @SuppressWarnings("NullAway.Init") // filled by the persistence provider
    protected FormerAddress() {}

    /** @param address an absolute path, with a query only in the form {@code /?p=12}; without a trailing slash */
    public FormerAddress(String address, long articleId) {
        this.address = address;
        this.articleId = articleId;
    }

    public String address() {
        return address;
    }

    public long articleId() {
        return articleId;
    }
}
