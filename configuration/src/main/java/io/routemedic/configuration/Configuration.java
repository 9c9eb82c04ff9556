package io.routemedic.configuration;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.routemedic.json.JsonText;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Everything people configure, valid as a whole: in {@code cdk.json}, in a file, in the functions'
 * environment and in a sample case's {@code settings.json}.
 *
 * @param healing the stages whose owners allow more than being told; each named once
 */
public record Configuration(
        AccessLogs accessLogs,
        List<StageHealing> healing,
        Notify notices,
        Limits limits,
        Watch watch,
        Operation operation) {

    public Configuration {
        healing = List.copyOf(healing);
    }

    /**
     * Reads a configuration: one JSON document of the form that {@code routemedic.schema.json}
     * describes.
     *
     * @throws InvalidConfigurationException with every problem it has
     */
    public static Configuration parse(String json) {
        try {
            return new ConfigurationParser().parse(JsonText.readStrictly(json));
        } catch (JsonProcessingException notJson) {
            String where =
                    Optional.ofNullable(notJson.getLocation())
                            .map(at -> "%d, column %d".formatted(at.getLineNr(), at.getColumnNr()))
                            .orElse("1");
            throw new InvalidConfigurationException(
                    List.of(
                            "routemedic: not JSON, at line %s: %s"
                                    .formatted(where, notJson.getOriginalMessage())));
        }
    }

    /** The stages that RouteMedic may change, in the configuration's order. */
    public List<StageHealing> healableStages() {
        return healing.stream().filter(h -> h.mode().mayChangeTheStage()).toList();
    }

    /**
     * What is valid and cannot be meant: stages under {@code healing} where the access logs are all
     * named with their stage, and none is theirs. In the manner of problems; empty if all is well.
     */
    public List<String> oversights() {
        Optional<Set<StageId>> seen = accessLogs.onlyStages();
        return IntStream.range(0, healing.size())
                .filter(i -> seen.filter(s -> !s.contains(healing.get(i).stage())).isPresent())
                .mapToObj(
                        i ->
                                "healing[%d]: stage %s is in none of accessLogs, so nothing would ever be found there; add its log group."
                                        .formatted(i, healing.get(i).stage()))
                .toList();
    }
}
