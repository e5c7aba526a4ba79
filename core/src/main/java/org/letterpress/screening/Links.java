package org.letterpress.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** More links than the site allows, addresses that are no links and one in the author's name counted in. */
final class Links implements Screen {
    private static final int NAMED = 5;
    private static final int LONGEST_NAMED = 80;

    @Override
    public String name() {
        return "links";
    }

    @Override
    public boolean isTimeless() {
        return true;
    }

    @Override
    public Optional<Finding> examine(Suspect suspect) {
        List<String> hosts = new ArrayList<>(suspect.prose().hosts());
        Addresses.in(suspect.author().name()).forEach(address -> hosts.add(address.host()));
        int allowed = suspect.rule(Threshold.LINKS);
        if (hosts.size() <= allowed) {
            return Optional.empty();
        }
        Finding finding = Words.finding(Advice.HOLD, name(), hosts.size(), allowed, named(hosts));
        return Optional.of(finding.at(marks(suspect)));
    }

    private static String named(List<String> hosts) {
        List<String> distinct = hosts.stream().distinct().toList();
        String named = distinct.stream()
                .limit(NAMED)
                .map(host -> Words.shortened(host, LONGEST_NAMED))
                .collect(Collectors.joining(", "));
        return distinct.size() > NAMED ? named + ", …" : named;
    }

    private static List<Mark> marks(Suspect suspect) {
        List<Mark> marks = new ArrayList<>();
        for (Mark.Field field : List.of(Mark.Field.TEXT, Mark.Field.NAME)) {
            Addresses.in(suspect.typed(field))
                    .forEach(address -> marks.add(new Mark(field, address.start(), address.end())));
        }
        return marks;
    }
}
