package io.routemedic.cli.check;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.routemedic.cli.check.CheckReport.Row;
import io.routemedic.cli.check.Passage.Fate;

/** A report as one JSON document. */
final class CheckJson {

    private CheckJson() {}

    static ObjectNode of(CheckReport report) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("live", report.live().name());
        document.put("toBe", report.toBe().name());
        document.put("breaks", report.breaks());
        document.put("lines", report.lines());
        document.put("requests", report.requests());
        document.put("unreadable", report.counts().unreadable());
        document.put("undecided", report.counts().undecided());
        document.put("ofOtherStages", report.counts().ofOtherStages());
        document.put("unchanged", report.requests(Fate.STAYS));
        document.put("failingStill", report.requests(Fate.MISSING));
        add(document.putArray("wouldVanish"), report, Fate.VANISHES);
        add(document.putArray("wouldBeHealed"), report, Fate.HEALED);
        add(document.putArray("wouldMove"), report, Fate.MOVES);
        add(document.putArray("wouldAdmitOthers"), report, Fate.ADMITS_OTHERS);
        add(document.putArray("wouldLeadElsewhere"), report, Fate.LEADS_ELSEWHERE);
        ArrayNode open = document.putArray("newlyOpen");
        report.newlyOpen().forEach(route -> open.add(route.toString()));
        ArrayNode ahead = document.putArray("ahead");
        report.ahead()
                .traps()
                .forEach(
                        trap ->
                                ahead.addObject()
                                        .put("kind", trap.kind())
                                        .put("subject", trap.subject())
                                        .put("what", trap.what())
                                        .put("todo", trap.todo()));
        ArrayNode notes = document.putArray("notes");
        report.notes().forEach(notes::add);
        return document;
    }

    private static void add(ArrayNode rows, CheckReport report, Fate fate) {
        for (Row row : report.rows(fate)) {
            ObjectNode one = rows.addObject();
            one.put("route", row.passage().route().toString());
            row.passage()
                    .then()
                    .filter(then -> !then.equals(row.passage().route()))
                    .ifPresent(then -> one.put("then", then.toString()));
            one.put("requests", row.tally().requests());
            one.put("callers", row.tally().callers());
            one.put("lastSeen", CheckText.time(row.tally().lastSeen()));
        }
    }
}
