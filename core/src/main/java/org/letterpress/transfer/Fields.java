package org.letterpress.transfer;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The simple elements of one record by local name; what is absent reads as empty. */
final class Fields {
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Set<String> oversized = new TreeSet<>();

    /** Without white space around it. */
    String get(String name) {
        return values.getOrDefault(name, "");
    }

    boolean has(String name) {
        return !get(name).isEmpty();
    }

    /** Names of the elements that were longer than {@link WxrReader#LONGEST_VALUE} and were not kept. */
    Set<String> oversized() {
        return oversized;
    }

    /** The first of several wins. */
    void put(String name, String value) {
        values.putIfAbsent(name, value);
    }

    /** Characters in all. */
    int weight() {
        return values.values().stream().mapToInt(String::length).sum();
    }

    void drop(String name) {
        oversized.add(name);
    }
}
