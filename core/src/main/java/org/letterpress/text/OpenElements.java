package org.letterpress.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The elements that are open, and for each name which of its opening tags were kept: the closing tag of a dropped one
 * must not close an element that was kept. Every step takes constant time, as the depth is bounded.
 */
final class OpenElements {

    /** Deeper than any text needs; a browser's layout and our own stack stay unimpressed. */
    static final int MAX_DEPTH = 30;

    private final List<String> stack = new ArrayList<>();
    private final Map<String, Deque<Boolean>> kept = new HashMap<>();
    private final Consumer<String> closer;

    /** @param closer is told of each element that closes, innermost first */
    OpenElements(Consumer<String> closer) {
        this.closer = closer;
    }

    boolean isFull() {
        return stack.size() >= MAX_DEPTH;
    }

    void push(String element) {
        stack.add(element);
        remember(element, true);
    }

    void remember(String element, boolean isKept) {
        kept.computeIfAbsent(element, name -> new ArrayDeque<>()).push(isKept);
    }

    void closeAll() {
        closeFrom(0);
    }

    /** Answers a closing tag; false when it closed nothing. */
    boolean close(String element) {
        Deque<Boolean> tags = kept.get(element);
        if (tags == null || tags.isEmpty()) {
            return false;
        }
        if (!tags.peek()) {
            tags.pop();
            return false;
        }
        int index = stack.lastIndexOf(element);
        boolean isInReach = Nesting.isTablePart(element) || index > lastCell();
        if (isInReach) {
            closeFrom(index);
        }
        return isInReach;
    }

    /** Makes room for an element that needs one of its parents around it; false when there is none. */
    boolean returnToParentOf(String element) {
        int barrier = Nesting.isTablePart(element) ? -1 : lastCell();
        for (int i = stack.size() - 1; i > barrier; i--) {
            if (Nesting.parentsOf(element).contains(stack.get(i))) {
                closeFrom(i + 1);
                return true;
            }
        }
        return false;
    }

    /** A link ends where the next begins. */
    void closeLink() {
        int index = stack.lastIndexOf("a");
        if (index >= 0) {
            closeFrom(index);
        }
    }

    /** Closes the paragraphs and inline elements that a block cannot stand in. */
    void makeRoomForBlock() {
        int from = stack.size();
        for (int i = stack.size() - 1; i >= 0; i--) {
            String element = stack.get(i);
            if (Nesting.endsAtBlock(element)) {
                from = i;
            } else if (!Nesting.isTransparent(element)) {
                break;
            }
        }
        closeFrom(from);
    }

    private int lastCell() {
        for (int i = stack.size() - 1; i >= 0; i--) {
            if (Nesting.isCell(stack.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private void closeFrom(int index) {
        while (stack.size() > index) {
            String element = stack.remove(stack.size() - 1);
            forgetDroppedInside(kept.getOrDefault(element, new ArrayDeque<>()));
            closer.accept(element);
        }
    }

    /** Dropped tags that were opened inside a kept one of their name end with it. */
    private static void forgetDroppedInside(Deque<Boolean> tags) {
        boolean wasKept = false;
        while (!wasKept) {
            wasKept = tags.pop();
        }
    }
}
