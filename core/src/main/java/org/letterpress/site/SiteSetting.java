package org.letterpress.site;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One named setting that staff can change while the site runs. */
@Entity
@Table(name = "site_setting")
class SiteSetting {
    @Id
    @Column(name = "name")
    private String name;

    @Column(name = "content")
    private String content;

    @SuppressWarnings("NullAway.Init") // filled by the persistence provider
    protected SiteSetting() {}

    SiteSetting(String name, String content) {
        this.name = name;
        this.content = content;
    }

    String name() {
        return name;
    }

    String content() {
        return content;
    }

    void change(String newContent) {
        this.content = newContent;
    }
}
