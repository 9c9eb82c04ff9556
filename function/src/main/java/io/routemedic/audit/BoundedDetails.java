package io.routemedic.audit;

import io.routemedic.text.HostileText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Details of any size and type as plain, bounded values: an event must never fail for its size. */
final class BoundedDetails {

    private static final int MAX_STRING = 2_000;
    private static final int MAX_ELEMENTS = 200;
    private static final int MAX_DEPTH = 8;

    private BoundedDetails() {}

    static Map<String, Object> of(Map<String, Object> details) {
        return map(details, 0);
    }

    /** What is left of details that are too large as a whole: their scalars, and a word on why. */
    static Map<String, Object> summaryOf(Map<String, Object> details) {
        Map<String, Object> summary = new TreeMap<>();
        details.entrySet().stream()
                .filter(entry -> isScalar(entry.getValue()))
                .limit(20)
                .forEach(
                        entry -> summary.put(cut(entry.getKey(), 100), value(entry.getValue(), 0)));
        summary.put("shortened", "Lists and maps were left out: the event was too large.");
        return summary;
    }

    private static Object value(Object value, int depth) {
        return switch (value) {
            case Boolean flag -> flag;
            case Integer number -> number;
            case Long number -> number;
            case Double number when Double.isFinite(number) -> number;
            case Map<?, ?> map when depth < MAX_DEPTH -> map(map, depth + 1);
            case Collection<?> list when depth < MAX_DEPTH -> list(list, depth + 1);
            default -> cut(value.toString(), MAX_STRING);
        };
    }

    private static Map<String, Object> map(Map<?, ?> map, int depth) {
        Map<String, Object> bounded = new TreeMap<>();
        map.entrySet().stream()
                .limit(MAX_ELEMENTS)
                .forEach(
                        entry ->
                                bounded.put(
                                        cut(String.valueOf(entry.getKey()), MAX_STRING),
                                        value(entry.getValue(), depth)));
        if (map.size() > MAX_ELEMENTS) {
            bounded.put("…", (map.size() - MAX_ELEMENTS) + " more");
        }
        return bounded;
    }

    private static List<Object> list(Collection<?> list, int depth) {
        List<Object> bounded =
                new ArrayList<>(
                        list.stream()
                                .limit(MAX_ELEMENTS)
                                .map(element -> value(element, depth))
                                .toList());
        if (list.size() > MAX_ELEMENTS) {
            bounded.add((list.size() - MAX_ELEMENTS) + " more");
        }
        return bounded;
    }

    private static boolean isScalar(Object value) {
        return !(value instanceof Map) && !(value instanceof Collection);
    }

    private static String cut(String text, int max) {
        return text.length() <= max ? text : HostileText.start(text, max);
    }
}
