package org.letterpress.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FormerPathsTest {
    @Test
    void the_path_of_the_link_and_the_number_lead_to_a_post() {
        assertThat(paths("https://blog.example/2020/01/02/tea/", "https://blog.example/?p=7", "7")
                        .certain())
                .containsExactly("/2020/01/02/tea", "/?p=7");
    }

    @Test
    void whatever_the_host_and_the_folder_of_the_blog() {
        assertThat(paths("//blog.example/news/tea///#top", "", "").certain()).containsExactly("/news/tea");
        assertThat(paths("https://blog.example/news/?p=7&x=1", "", "7").certain())
                .containsExactly("/?p=7");
    }

    @Test
    void a_page_number_is_kept_as_such() {
        assertThat(paths("https://blog.example/?page_id=9", "", "").certain()).containsExactly("/?page_id=9");
    }

    @Test
    void what_is_percent_encoded_is_kept_decoded() {
        assertThat(paths("https://blog.example/%E1%BC%80%CF%81%CF%87%CE%AE+a/", "", "")
                        .certain())
                .containsExactly("/ἀρχή+a");
        assertThat(paths("https://blog.example/100%/", "", "").certain()).containsExactly("/100%");
    }

    @Test
    void a_number_that_only_the_guid_has_is_a_claim() {
        FormerPaths paths = paths("https://blog.example/tea", "http://old.example/?p=3", "7");

        assertThat(paths.certain()).containsExactly("/tea", "/?p=7");
        assertThat(paths.claimed()).containsExactly("/?p=3");
    }

    @Test
    void names_it_had_before_stand_in_the_same_folder() {
        assertThat(new FormerPaths(post("https://blog.example/2020/tea/", "", ""), List.of("coffee", "%E2%98%95"))
                        .certain())
                .containsExactly("/2020/tea", "/2020/coffee", "/2020/☕");
    }

    @Test
    void the_front_page_and_what_hides_a_control_character_are_no_addresses() {
        assertThat(paths("https://blog.example/", "", "").certain()).isEmpty();
        assertThat(paths("https://blog.example", "", "x").certain()).isEmpty();
        assertThat(paths("https://blog.example/a%00b", "", "").certain()).isEmpty();
        assertThat(paths("", "", "").certain()).isEmpty();
    }

    private static FormerPaths paths(String link, String guid, String id) {
        return new FormerPaths(post(link, guid, id), List.of());
    }

    private static Fields post(String link, String guid, String id) {
        Fields fields = new Fields();
        fields.put("link", link);
        fields.put("guid", guid);
        fields.put("post_id", id);
        return fields;
    }
}
