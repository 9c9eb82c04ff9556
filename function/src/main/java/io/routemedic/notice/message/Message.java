package io.routemedic.notice.message;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A worded notice, the same for every channel: renderers mark it up, and never re-word it. Its
 * parts are in the order in which somebody needs them, whatever the channel.
 *
 * @param id unique for what is told: the same notice told again, as after a redelivery, has the
 *     same id
 * @param thread what belongs together in a channel that has threads: a finding's id
 * @param type of the event, such as {@code RouteMedic Finding}
 * @param title the whole point in one line
 * @param action what to do, or what RouteMedic does: the first thing that people read
 * @param why in a sentence or three; empty where the title says it all
 * @param evidence what it rests on, and what helps to act: a channel that can fold text folds this
 * @param where it happened, with the ids that commands need
 * @param facts the same for machines, each bounded as a literal is
 */
public record Message(
        String id,
        String thread,
        String type,
        Text title,
        Section action,
        Section why,
        List<Section> evidence,
        Section where,
        SortedMap<String, String> facts) {

    public static final String FINDING = "RouteMedic Finding";
    public static final String RESOLVED = "RouteMedic Resolved";
    public static final String DRIFT = "RouteMedic Drift";
    public static final String HEAL = "RouteMedic Heal";
    public static final String DIGEST = "RouteMedic Digest";

    /** What a channel missed; only ever sent to people. */
    public static final String BACKLOG = "RouteMedic Backlog";

    public Message {
        evidence = evidence.stream().filter(section -> !section.isEmpty()).toList();
        SortedMap<String, String> bounded = new TreeMap<>(facts);
        bounded.replaceAll((_, value) -> new Span.Code(value).text());
        facts = Collections.unmodifiableSortedMap(bounded);
    }

    /** What is read at once: the action and why. */
    public List<Section> head() {
        return Stream.of(action, why).filter(section -> !section.isEmpty()).toList();
    }

    /** Everything below the title, in order. */
    public List<Section> all() {
        return Stream.of(head(), evidence, List.of(where)).flatMap(List::stream).toList();
    }
}
