package org.letterpress.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Entities;
import org.letterpress.article.Headline;
import org.letterpress.text.Policy;
import org.letterpress.text.Slug;
import org.letterpress.text.TextTooLong;
import org.letterpress.text.Writing;

/** A post read as the article it will be; nothing is stored yet. */
final class Manuscript {
    private static final String TRASH_SUFFIX = "__trashed(-\\d+)?$";

    private final Fields post;
    private final Slug slug;
    private final Headline headline;
    private final Writing body;
    private final PostStatus status;
    private final List<Reason> notes = new ArrayList<>();

    /** Throws {@link Quarantined} when it breaks a limit that cannot be kept without loss. */
    Manuscript(Fields post, Blog blog) {
        this.post = post;
        Policy policy = Policy.ARTICLE;
        String content = post.get("content");
        if (!post.oversized().isEmpty() || content.length() > policy.maxStoredBytes()) {
            throw new Quarantined(Reason.TEXT_TOO_LONG);
        }
        String html = blog.markup().article(content).replace("\u0000", "");
        this.headline = headline(html, blog);
        this.body = writing(headline.standfirst() == null ? excerpt(post) + html : html);
        this.slug = slug(headline.title());
        this.status = status();
    }

    private Headline headline(String html, Blog blog) {
        String title = WordPressMarkup.title(post.get("title"), html);
        String author = blog.author(post.get("creator"));
        if (author.isEmpty()) {
            notes.add(Reason.NAME_MISSING);
        }
        if (title.length() > Headline.MAX_TITLE) {
            throw new Quarantined(Reason.TITLE_TOO_LONG);
        }
        if (author.length() > Headline.MAX_AUTHOR) {
            throw new Quarantined(Reason.NAME_TOO_LONG);
        }
        String standfirst = WordPressMarkup.plain(post.get("excerpt"));
        return new Headline(
                title,
                standfirst.length() > Headline.MAX_STANDFIRST ? null : standfirst,
                author.isEmpty() ? Byname.ANONYMOUS : author);
    }

    /** An excerpt too long for its place, as the beginning of the text; nothing for any other. */
    private String excerpt(Fields post) {
        String standfirst = WordPressMarkup.plain(post.get("excerpt"));
        if (standfirst.length() <= Headline.MAX_STANDFIRST) {
            return "";
        }
        notes.add(Reason.LONG_EXCERPT_IN_TEXT);
        return "<p>" + Entities.escape(standfirst) + "</p>\n";
    }

    private static Writing writing(String html) {
        try {
            return Writing.of(Policy.ARTICLE, html, html);
        } catch (TextTooLong tooLong) {
            throw new Quarantined(Reason.TEXT_TOO_LONG);
        }
    }

    private Slug slug(String title) {
        String name = post.get("post_name").replaceFirst(TRASH_SUFFIX, "");
        return name.isEmpty() ? Slug.of(title) : Slug.ofWordPress(name);
    }

    /** Without a date nothing is public, nor with a password, which articles do not have here. */
    private PostStatus status() {
        PostStatus given = PostStatus.of(post.get("status"));
        boolean isPublic = given == PostStatus.PUBLISHED || given == PostStatus.SCHEDULED;
        if (given == PostStatus.NONE) {
            notes.add(Reason.NO_STATUS_BECAME_DRAFT);
        } else if (given == PostStatus.UNKNOWN) {
            notes.add(Reason.UNKNOWN_STATUS);
        } else if (isPublic && post.has("post_password")) {
            notes.add(Reason.PASSWORD_BECAME_DRAFT);
            return PostStatus.DRAFT;
        } else if (isPublic && date().isEmpty()) {
            notes.add(Reason.NO_DATE);
            return PostStatus.DRAFT;
        }
        return given;
    }

    Slug slug() {
        return slug;
    }

    Headline headline() {
        return headline;
    }

    Writing body() {
        return body;
    }

    /** As it is to be here. */
    PostStatus releasedAs() {
        return status;
    }

    Optional<WordPressDate> date() {
        return WordPressDate.ofPost(post);
    }

    boolean closesComments() {
        return post.get("comment_status").equals("closed");
    }

    /** What had to be changed about it. */
    List<Reason> notes() {
        return List.copyOf(notes);
    }
}
