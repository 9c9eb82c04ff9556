package io.routemedic.cli.doctor;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.routemedic.cli.json.Json;
import io.routemedic.cli.terminal.ExitCode;
import io.routemedic.diagnosis.examination.LogFormats;
import io.routemedic.notice.advice.Commands;
import io.routemedic.notice.message.Block;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the doctor says.
 *
 * @param took how long it looked
 */
record DoctorReport(Checkups.Found found, String region, StackReport ofStack, Duration took) {

    private static final String ROW = "%-26s %-20.20s %-9s %-9s %s";

    /** A table, a line a stage, and the commands that mend what can be mended. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(ROW.formatted("STAGE", "API", "WATCHED", "HEALED", "WHAT STANDS AGAINST IT"));
        found.stages().forEach(one -> lines.add(row(one)));
        lines.add("");
        lines.add(summary());
        found.unread().forEach(sentence -> lines.add("Mind: " + sentence));
        List<String> mends =
                found.stages().stream().map(this::mend).flatMap(Optional::stream).toList();
        if (!mends.isEmpty()) {
            lines.add("");
            lines.add(
                    "Formats that show too little are mended by these; fields that are there"
                            + " stay:");
            lines.addAll(mends);
        }
        lines.add("");
        lines.addAll(ofStack.lines());
        return lines;
    }

    /** The exit status: what is bad is known, whatever else could not be looked at. */
    int status() {
        if (ofStack.has(StackCheck.State.BAD)) {
            return ExitCode.NO;
        }
        return found.unread().isEmpty() && !ofStack.has(StackCheck.State.UNKNOWN)
                ? ExitCode.OK
                : ExitCode.UNKNOWN;
    }

    ObjectNode document() {
        ObjectNode document = Json.object();
        ArrayNode all = document.putArray("stages");
        for (Checkup one : found.stages()) {
            ObjectNode stage = all.addObject();
            stage.put("restApi", one.stage().ref().api().value());
            stage.put("stage", one.stage().ref().stage().value());
            stage.put("api", one.api().name());
            stage.put("watchable", one.againstWatching().isEmpty());
            one.againstWatching().forEach(stage.putArray("againstWatching")::add);
            stage.put("healable", one.againstHealing().isEmpty());
            one.againstHealing().forEach(stage.putArray("againstHealing")::add);
            mend(one).ifPresent(command -> stage.put("mend", command));
        }
        found.unread().forEach(document.putArray("unread")::add);
        document.put("seconds", took.toSeconds());
        ofStack.document().ifPresent(stack -> document.set("stack", stack));
        return document;
    }

    private static String row(Checkup one) {
        return ROW.formatted(
                        one.stage().ref(),
                        one.api().name(),
                        word(one.againstWatching()),
                        word(one.againstHealing()),
                        String.join("; ", one.againstHealing()))
                .stripTrailing();
    }

    private static String word(List<String> against) {
        return against.isEmpty() ? "can be" : "cannot be";
    }

    private String summary() {
        long watched = found.stages().stream().filter(s -> s.againstWatching().isEmpty()).count();
        long healed = found.stages().stream().filter(s -> s.againstHealing().isEmpty()).count();
        return "%d stages, looked at in %d s: %d can be watched as they are, %d of them could be healed."
                .formatted(found.stages().size(), took.toSeconds(), watched, healed);
    }

    private Optional<String> mend(Checkup one) {
        return one.logging() instanceof Logging.To to && !to.tellsEnough()
                ? Optional.of(command(one, to))
                : Optional.empty();
    }

    private String command(Checkup one, Logging.To to) {
        String format =
                to.format().isBlank()
                        ? LogFormats.recommended()
                        : LogFormats.extend(to.format(), LogFormats.missing(to.logged()));
        return Commands.setLogFormat(one.stage().ref(), region, format) instanceof Block.Command c
                ? c.line()
                : "";
    }
}
