package io.routemedic.cli.doctor;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.routemedic.cli.json.Json;
import java.util.List;

/** A configuration for the stages that can be watched, all on observe. */
record Proposal(List<Checkup> stages) {

    /** As many log groups as one stack holds by name. */
    private static final int LOG_GROUPS = 80;

    ObjectNode document() {
        List<Checkup> watched =
                stages.stream().filter(one -> one.againstWatching().isEmpty()).toList();
        long groups = watched.stream().map(one -> to(one).group()).distinct().count();
        ObjectNode configuration = Json.object();
        if (groups > LOG_GROUPS || watched.isEmpty()) {
            configuration.put("accessLogs", "account");
            return configuration;
        }
        ArrayNode logs = configuration.putArray("accessLogs");
        for (Checkup one : watched) {
            logs.addObject()
                    .put("logGroup", to(one).group())
                    .put("restApi", one.stage().ref().api().value())
                    .put("stage", one.stage().ref().stage().value());
        }
        return configuration;
    }

    private static Logging.To to(Checkup watched) {
        return switch (watched.logging()) {
            case Logging.To to -> to;
            case Logging.Off _, Logging.Elsewhere _ ->
                    throw new IllegalStateException("A stage that is watched logs to a log group.");
        };
    }
}
