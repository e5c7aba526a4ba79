package org.letterpress.text;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Comments of the full length, made to cost as much as they can: what parsers of Markdown are known to stumble on. */
final class HostileTyping {

    private static final List<String> UNITS = List.of(
            "x",
            "\n",
            "a\n",
            "a\n\n",
            "  \n",
            "\t",
            "\"",
            "'",
            "{",
            "=",
            "&",
            "&amp;",
            "&#",
            "\\",
            "\\*",
            "(",
            "((((",
            "[",
            "]",
            "[a](",
            "![",
            "[a](b",
            "[](http://b) ",
            "[a](http://b) ",
            "[http://a](http://b)",
            "[a]: b\n",
            "[a]:",
            "[a]: /b \"c\"\n",
            "[a][",
            "[](<>)",
            "[a\n",
            "[(](",
            "[a](<",
            "[a](b \"",
            "[a](b (",
            "[*a](http://b)*",
            "![a](http://b)",
            "[[a](http://b)](http://c) ",
            "[a](http://b\n)",
            "*",
            "_",
            "*a ",
            "**a ",
            "*a **a ",
            "*a_ ",
            "a* ",
            "_a",
            "*a_b",
            "_*",
            "*a_b*_c ",
            "**_",
            "***a** b* ",
            "a**b",
            "*a**b***c ",
            "*[a](http://b)*",
            "*中",
            "`",
            "``a` ",
            "`a``b```c ",
            "`` ` ` ",
            "`\n",
            "> ",
            ">",
            ">a\n\n",
            ">>>>>>>>a\n\n",
            "\n>",
            "> > >\n",
            "> - ",
            "> 1. - a\n",
            "> a\nb\n",
            "> > a\n\n",
            "- a\n> b\n",
            "- - - a\n",
            "- *a*\n",
            "* a\n* b\n - c\n",
            "- ",
            "-\n",
            "- a\n",
            "* a\n * b\n",
            "- - - ",
            "-     a\n",
            "- a\n\n  b\n",
            "1. ",
            "1) a\n2) b\n",
            "*** ",
            "```\n",
            "~~~\na\n",
            "```a\n\n",
            "<",
            "<a",
            "<b>",
            "</a>",
            "<script>",
            "<!--",
            "<?",
            "<!A ",
            "<![CDATA[",
            "<http://a>",
            "<http://",
            "http://a ",
            "http://a.b,",
            "http://",
            "http://((((",
            "http://a]http://a]",
            "h.",
            "h ",
            "😀",
            "\u4e2d",
            "\u200c\u0905",
            "a\u2028",
            "\u0000",
            "\ufdd0");

    private HostileTyping() {}

    static Stream<String> comments() {
        return Stream.concat(UNITS.stream().map(HostileTyping::filledWith), nested().map(HostileTyping::cut));
    }

    private static Stream<String> nested() {
        return Stream.of(
                "*a ".repeat(2_700) + "b*".repeat(4_000),
                "**a ".repeat(2_000) + "b**".repeat(2_700),
                "[".repeat(8_000) + "]".repeat(8_000),
                "[".repeat(2_000) + "a" + "](http://b)".repeat(1_300),
                "![".repeat(2_000) + "a" + "](http://b)".repeat(1_100),
                "[a](".repeat(2_000) + ")".repeat(8_000),
                ">".repeat(8_000) + "\n" + "a\n".repeat(4_000),
                ">".repeat(8_000) + "a\n" + ">\n".repeat(4_000),
                steps(180, i -> " ".repeat(i) + "- a\n"),
                steps(180, i -> "`".repeat(i) + "a "),
                steps(180, i -> ">".repeat(i) + "a\n"),
                steps(180, i -> "*".repeat(i) + "a "));
    }

    private static String steps(int count, IntFunction<String> step) {
        return IntStream.range(0, count).mapToObj(step).collect(Collectors.joining());
    }

    private static String filledWith(String unit) {
        return unit.repeat(CommentText.MAX_BYTES / Unicode.utf8Length(unit));
    }

    private static String cut(String ascii) {
        return ascii.substring(0, Math.min(ascii.length(), CommentText.MAX_BYTES));
    }
}
