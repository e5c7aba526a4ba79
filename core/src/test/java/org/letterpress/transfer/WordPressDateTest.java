package org.letterpress.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WordPressDateTest {
    private static final String NONE = "0000-00-00 00:00:00";
    private static final String FEED = "Tue, 02 Mar 2021 04:30:00 +0000";

    @Test
    void the_time_is_the_worlds_and_the_day_the_blogs() {
        assertThat(WordPressDate.ofPost(post("2021-03-01 23:30:00", "2021-03-02 04:30:00", FEED)))
                .contains(date("2021-03-02T04:30:00Z", "2021-03-01"));
    }

    @Test
    void without_the_worlds_time_the_feeds_counts() {
        assertThat(WordPressDate.ofPost(post("2021-03-01 23:30:00", NONE, FEED)))
                .contains(date("2021-03-02T04:30:00Z", "2021-03-01"));
        assertThat(WordPressDate.ofPost(post("", "", "Mon, 01 Mar 2021 23:30:00 -0500")))
                .contains(date("2021-03-02T04:30:00Z", "2021-03-02"));
    }

    @Test
    void with_local_time_alone_that_counts() {
        assertThat(WordPressDate.ofPost(post("2021-03-01 23:30:00", NONE, "")))
                .contains(date("2021-03-01T23:30:00Z", "2021-03-01"));
    }

    @Test
    void zeros_and_nonsense_are_no_dates() {
        assertThat(WordPressDate.ofPost(post(NONE, NONE, "Wed, 30 Nov -0001 00:00:00 +0000")))
                .isEmpty();
        assertThat(WordPressDate.ofPost(post("2021-02-30 10:00:00", "yesterday", "")))
                .isEmpty();
        assertThat(WordPressDate.ofPost(post("", "", ""))).isEmpty();
    }

    private static WordPressDate date(String instant, String day) {
        return new WordPressDate(Instant.parse(instant), LocalDate.parse(day));
    }

    private static Fields post(String local, String gmt, String feed) {
        Fields fields = new Fields();
        fields.put("post_date", local);
        fields.put("post_date_gmt", gmt);
        fields.put("pubDate", feed);
        return fields;
    }
}
