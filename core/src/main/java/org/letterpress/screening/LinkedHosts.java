package org.letterpress.screening;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Where a comment leads. */
final class LinkedHosts {

    private LinkedHosts() {}

    static List<String> in(Prose prose) {
        String html = prose.rendered().html();
        return html.contains("<a ") ? inLinks(html) : hosts(prose.plainText());
    }

    /** The text of a link may be an address itself, which is not counted again. */
    private static List<String> inLinks(String html) {
        Document document = Jsoup.parseBodyFragment(html);
        List<String> hosts = new ArrayList<>();
        for (Element link : document.select("a[href]")) {
            hosts.add(Addresses.hostOf(link.attr("href")).orElse("?"));
            link.text(" ");
        }
        hosts.addAll(hosts(document.body().wholeText()));
        return hosts;
    }

    private static List<String> hosts(String text) {
        return Addresses.in(text).stream().map(Address::host).toList();
    }
}
