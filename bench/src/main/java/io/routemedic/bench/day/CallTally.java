package io.routemedic.bench.day;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** How often each AWS call was made, and how often in its busiest second. */
final class CallTally {

    private final SortedMap<String, Long> total = new TreeMap<>();
    private final Map<String, Long> most = new HashMap<>();
    private final Map<String, Long> thisSecond = new HashMap<>();
    private long second = Long.MIN_VALUE;
    private int weight = 1;

    /** Lets each call from now on stand for so many. */
    void weigh(int each) {
        weight = each;
    }

    /** Counts a call by its name, and with all of its service. */
    void count(String name, Instant at) {
        if (at.getEpochSecond() != second) {
            second = at.getEpochSecond();
            thisSecond.clear();
        }
        add(name);
        add(name.substring(0, name.indexOf(':')));
    }

    private void add(String name) {
        total.merge(name, (long) weight, Long::sum);
        most.merge(name, thisSecond.merge(name, 1L, Long::sum), Math::max);
    }

    /** By name; those of a whole service by its prefix. */
    long total(String name) {
        return total.getOrDefault(name, 0L);
    }

    /** Of the calls themselves, whatever they stand for. */
    long mostInASecond(String name) {
        return most.getOrDefault(name, 0L);
    }
}
