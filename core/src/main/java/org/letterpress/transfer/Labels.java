package org.letterpress.transfer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.letterpress.article.TagKind;
import org.letterpress.text.Slug;

/** The tags and categories of a post; version 1.0 names each twice, once without its slug. */
final class Labels {
    private static final int LONGEST_NAME = 200;
    private static final Set<String> DOMAINS = Set.of("category", "post_tag", "tag");

    private final Map<String, Label> bySlug = new LinkedHashMap<>();
    private final List<String> others = new ArrayList<>();

    Labels(List<WxrRecord.Label> written) {
        written.stream().filter(label -> !label.slug().isEmpty()).forEach(this::add);
        written.stream().filter(label -> label.slug().isEmpty()).forEach(this::addUnlessNamed);
    }

    private void addUnlessNamed(WxrRecord.Label label) {
        String name = WordPressMarkup.plain(label.name());
        if (bySlug.values().stream()
                .noneMatch(known -> known.kind() == kind(label) && known.name().equals(name))) {
            add(label);
        }
    }

    private void add(WxrRecord.Label label) {
        String name = WordPressMarkup.plain(label.name());
        if (!DOMAINS.contains(label.domain()) || name.isEmpty() || name.length() > LONGEST_NAME) {
            others.add(Kinds.ofType(label.domain()));
            return;
        }
        Slug slug = label.slug().isEmpty() ? Slug.of(name) : Slug.ofWordPress(label.slug());
        bySlug.putIfAbsent(kind(label) + " " + slug, new Label(kind(label), slug, name));
    }

    private static TagKind kind(WxrRecord.Label label) {
        return label.domain().equals("category") ? TagKind.CATEGORY : TagKind.TAG;
    }

    List<Label> tags() {
        return List.copyOf(bySlug.values());
    }

    /** The kinds of those that were neither, or had no name that could be kept. */
    List<String> others() {
        return List.copyOf(others);
    }

    /** One of them. */
    record Label(TagKind kind, Slug slug, String name) {}
}
