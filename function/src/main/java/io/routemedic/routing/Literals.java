package io.routemedic.routing;

import org.jspecify.annotations.Nullable;

/**
 * The literal children of a resource, found by a region of the request's path: an open-addressing
 * hash table, because a {@code HashMap} would need each segment cut out as a string first.
 */
final class Literals {
    private @Nullable Node[] slots = new @Nullable Node[4];
    private int size;

    void add(Node child) {
        size++;
        if (size * 2 > slots.length) {
            grow();
        }
        insert(slots, child);
    }

    @Nullable Node find(String path, int from, int to) {
        if (size == 0) {
            return null;
        }
        int mask = slots.length - 1;
        for (int slot = spread(hash(path, from, to)) & mask; ; slot = (slot + 1) & mask) {
            Node child = slots[slot];
            if (child == null) {
                return null;
            }
            String name = child.segment();
            if (name.length() == to - from && path.startsWith(name, from)) {
                return child;
            }
        }
    }

    private void grow() {
        @Nullable Node[] larger = new @Nullable Node[slots.length * 2];
        for (Node child : slots) {
            if (child != null) {
                insert(larger, child);
            }
        }
        slots = larger;
    }

    private static void insert(@Nullable Node[] slots, Node child) {
        int mask = slots.length - 1;
        int slot = spread(child.segment().hashCode()) & mask;
        while (slots[slot] != null) {
            slot = (slot + 1) & mask;
        }
        slots[slot] = child;
    }

    /** The same as {@link String#hashCode} of the region. */
    private static int hash(String path, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + path.charAt(i);
        }
        return hash;
    }

    private static int spread(int hash) {
        return hash ^ (hash >>> 16);
    }
}
