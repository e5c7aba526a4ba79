package org.letterpress.site;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One named text that staff can change while the site runs, longer than a setting. */
@Entity
@Table(name = "site_text")
class SiteText {
    @Id
    @Column(name = "name")
    private String name;

    @Column(name = "content")
    private String content;

    @SuppressWarnings("NullAway.Init") // filled by the persistence provider
    protected SiteText() {}

    SiteText(String name, String content) {
        this.name = name;
        this.content = content;
    }

    String content() {
        return content;
    }

    void change(String newContent) {
        this.content = newContent;
    }
}
