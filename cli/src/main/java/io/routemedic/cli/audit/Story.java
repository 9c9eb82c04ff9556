package io.routemedic.cli.audit;

import io.routemedic.audit.AuditEvent;
import io.routemedic.cli.terminal.Terminal;
import io.routemedic.text.HostileText;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Events of the audit trail, for a person. */
public record Story(Terminal terminal) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);
    private static final int LONGEST = 220;

    /** One line: when, who, what. */
    public void headline(AuditEvent event) {
        terminal.line(
                "%s  %-10s %s"
                        .formatted(
                                TIME.format(event.at()),
                                Terminal.clean(event.actor()),
                                terminal.bold(Terminal.clean(event.type()).replace('-', ' '))));
    }

    /** The event with all it says. */
    public void tell(AuditEvent event) {
        headline(event);
        details(event).forEach(line -> terminal.line("    " + line));
    }

    /** When, who, what. */
    public static String words(AuditEvent event) {
        return "%s UTC, %s: %s"
                .formatted(
                        TIME.format(event.at()),
                        Terminal.clean(event.actor()),
                        Terminal.clean(event.type()).replace('-', ' '));
    }

    /** All that the event says, a line each. */
    public static List<String> details(AuditEvent event) {
        return lines("", event.details());
    }

    private static List<String> lines(String indent, Map<?, ?> details) {
        List<String> lines = new ArrayList<>();
        Map<String, Object> ordered = new TreeMap<>();
        details.forEach((name, value) -> ordered.put(String.valueOf(name), value));
        ordered.forEach((name, value) -> lines.addAll(member(indent, Terminal.clean(name), value)));
        return lines;
    }

    private static List<String> member(String indent, String name, Object value) {
        List<String> lines = new ArrayList<>();
        switch (value) {
            case Map<?, ?> map when !map.isEmpty() -> {
                lines.add(indent + name + ":");
                lines.addAll(lines(indent + "  ", map));
            }
            case Collection<?> list when !list.isEmpty() -> {
                lines.add(indent + name + ":");
                list.forEach(element -> lines.add(indent + "  - " + inline(element)));
            }
            default -> lines.add(indent + name + ": " + inline(value));
        }
        return lines;
    }

    private static String inline(Object value) {
        String text =
                switch (value) {
                    case Map<?, ?> map -> sentence(map);
                    case Collection<?> list when list.isEmpty() -> "none";
                    default -> value.toString();
                };
        return HostileText.bounded(Terminal.clean(text), LONGEST);
    }

    /** What such maps are about, in one line: a fact, an objection, a route. */
    private static String sentence(Map<?, ?> map) {
        for (String main : List.of("fact", "why", "answer", "route", "cause")) {
            if (map.containsKey(main)) {
                String rest = map.containsKey("guard") ? " (" + map.get("guard") + ")" : "";
                return map.get(main) + rest;
            }
        }
        return map.toString();
    }
}
