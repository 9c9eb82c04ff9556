package io.routemedic.entry.console;

import io.routemedic.diagnosis.finding.Evidence;
import io.routemedic.entry.flow.diagnose.FindingDetails;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The answer to a question about one URL, for people and as plain values. */
public final class UrlWords {

    private UrlWords() {}

    static String sentence(UrlAnswer answer) {
        return switch (answer) {
            case UrlAnswer.RouteIsLive live ->
                    "Live: stage `%s` serves it by route `%s`. %s"
                            .formatted(live.stage(), live.route(), String.join(" ", live.notes()))
                            .strip();
            case UrlAnswer.Found found ->
                    "%s (%s): %s"
                            .formatted(
                                    found.finding().cause(),
                                    found.finding().confidence().id(),
                                    facts(found.finding().evidence()));
            case UrlAnswer.CouldNotTell(List<String> why) ->
                    "It could not be told: " + String.join(" ", why);
        };
    }

    /** For other programs. */
    public static Map<String, Object> values(UrlAnswer answer) {
        Map<String, Object> values = new LinkedHashMap<>();
        switch (answer) {
            case UrlAnswer.RouteIsLive live -> {
                values.put("answer", "live");
                values.put("stage", live.stage().toString());
                values.put("route", live.route().toString());
                values.put("evidence", FindingDetails.evidence(live.evidence()));
                values.put("notes", live.notes());
            }
            case UrlAnswer.Found found -> {
                values.put("answer", "found");
                values.put("finding", FindingDetails.of(found.finding()));
                values.put("notes", found.notes());
            }
            case UrlAnswer.CouldNotTell(List<String> why) -> {
                values.put("answer", "could-not-tell");
                values.put("why", why);
            }
        }
        return values;
    }

    private static String facts(List<Evidence> evidence) {
        return evidence.stream()
                .map(each -> each.fact().endsWith(".") ? each.fact() : each.fact() + ".")
                .collect(Collectors.joining(" "));
    }
}
