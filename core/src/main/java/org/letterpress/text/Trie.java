package org.letterpress.text;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds any of many patterns in one pass over a text, however many there are (Aho and Corasick, Efficient String
 * Matching, 1975). Nodes are numbers, for there are many.
 */
final class Trie {

    /** Is told of a pattern, by its number, that ends with the unit at {@code last}. */
    @FunctionalInterface
    interface Listener {
        void found(int pattern, int last);
    }

    private static final int ROOT = 0;
    private static final int NONE = -1;

    private final Branches branches;
    private final int[] parents;
    private final int[] labels;
    private final int[] depths;
    /** The pattern that ends at a node. */
    private final int[] patterns;
    /** The node of the longest suffix that is one. */
    private final int[] suffixes;
    /** The node of the longest suffix that ends a pattern. */
    private final int[] endings;

    private int size = 1;

    /** The number of a pattern is its place in the list; of equal ones the first counts. */
    Trie(List<String> words) {
        int capacity = 1 + words.stream().mapToInt(String::length).sum();
        branches = new Branches(capacity);
        parents = new int[capacity];
        labels = new int[capacity];
        depths = new int[capacity];
        patterns = new int[capacity];
        suffixes = new int[capacity];
        endings = new int[capacity];
        Arrays.fill(patterns, NONE);
        for (int i = 0; i < words.size(); i++) {
            int node = words.get(i).codePoints().reduce(ROOT, this::grow);
            patterns[node] = patterns[node] == NONE ? i : patterns[node];
        }
        linkSuffixes();
    }

    private int grow(int node, int label) {
        int child = branches.get(node, label);
        if (child != Branches.NONE) {
            return child;
        }
        branches.put(node, label, size);
        parents[size] = node;
        labels[size] = label;
        depths[size] = depths[node] + 1;
        return size++;
    }

    /** The suffix of a node is less deep than the node. */
    private void linkSuffixes() {
        IntStream.range(1, size)
                .boxed()
                .sorted((one, other) -> Integer.compare(depths[one], depths[other]))
                .forEach(this::linkSuffix);
    }

    private void linkSuffix(int node) {
        int parent = parents[node];
        int suffix = parent == ROOT ? ROOT : next(suffixes[parent], labels[node]);
        suffixes[node] = suffix;
        endings[node] = patterns[suffix] == NONE ? endings[suffix] : suffix;
    }

    private int next(int from, int label) {
        int node = from;
        int child = branches.get(node, label);
        while (child == Branches.NONE && node != ROOT) {
            node = suffixes[node];
            child = branches.get(node, label);
        }
        return child == Branches.NONE ? ROOT : child;
    }

    void find(Reading reading, Listener listener) {
        int node = ROOT;
        for (int i = 0; i < reading.length(); i++) {
            node = next(node, reading.unit(i).codePoint());
            int ending = patterns[node] == NONE ? endings[node] : node;
            while (ending != ROOT) {
                listener.found(patterns[ending], i);
                ending = endings[ending];
            }
        }
    }

    /** From a node and a label to a node, in open addressing: half as many places are taken as there are. */
    private static final class Branches {
        private static final int NONE = 0;

        private final long[] keys;
        private final int[] children;

        Branches(int capacity) {
            int places = Integer.highestOneBit(Math.max(8, capacity)) * 4;
            keys = new long[places];
            children = new int[places];
        }

        int get(int node, int label) {
            return children[place(key(node, label))];
        }

        void put(int node, int label, int child) {
            int place = place(key(node, label));
            keys[place] = key(node, label);
            children[place] = child;
        }

        /** No label is zero, so no key is. */
        private static long key(int node, int label) {
            return ((long) node << 21) | label;
        }

        private int place(long key) {
            int mask = keys.length - 1;
            int place = (int) ((key * 0x9E3779B97F4A7C15L) >>> 40) & mask;
            while (keys[place] != key && keys[place] != 0) {
                place = (place + 1) & mask;
            }
            return place;
        }
    }
}
