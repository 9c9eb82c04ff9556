package io.routemedic.notice.message;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A worded notice, the same for every channel: renderers mark it up, and never re-word it.
 *
 * @param id unique for what is told: the same notice told again, as after a redelivery, has the
 *     same id
 * @param thread what belongs together in a channel that has threads: a finding's id
 * @param type of the event, such as {@code RouteMedic Finding}
 * @param title the whole point in one line
 * @param facts the same for machines, each bounded as a literal is
 */
public record Message(
        String id,
        String thread,
        String type,
        Text title,
        List<Section> sections,
        SortedMap<String, String> facts) {

    public static final String FINDING = "RouteMedic Finding";
    public static final String RESOLVED = "RouteMedic Resolved";
    public static final String HEAL = "RouteMedic Heal";
    public static final String DIGEST = "RouteMedic Digest";

    public Message {
        sections = List.copyOf(sections);
        SortedMap<String, String> bounded = new TreeMap<>(facts);
        bounded.replaceAll((_, value) -> new Span.Code(value).text());
        facts = Collections.unmodifiableSortedMap(bounded);
    }
}
