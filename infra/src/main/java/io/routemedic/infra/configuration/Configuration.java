package io.routemedic.infra.configuration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;

/** Everything people configure, valid as a whole. */
public record Configuration(
        AccessLogs accessLogs,
        List<StageHealing> healing,
        Notify notices,
        Limits limits,
        Operation operation) {

    public Configuration {
        healing = List.copyOf(healing);
    }

    /**
     * Reads a configuration.
     *
     * @throws InvalidConfigurationException with every problem it has
     */
    public static Configuration parse(String json) {
        try {
            return of(new JsonMapper().readTree(json));
        } catch (JsonProcessingException notJson) {
            throw new InvalidConfigurationException(
                    List.of(
                            "routemedic: not JSON, at line %d, column %d: %s"
                                    .formatted(
                                            notJson.getLocation().getLineNr(),
                                            notJson.getLocation().getColumnNr(),
                                            notJson.getOriginalMessage())));
        }
    }

    /**
     * Reads a configuration from an already parsed document.
     *
     * @throws InvalidConfigurationException with every problem it has
     */
    public static Configuration of(JsonNode document) {
        return new ConfigurationParser().parse(document);
    }

    /** The stages that RouteMedic may change, in the configuration's order. */
    public List<StageHealing> healableStages() {
        return healing.stream().filter(h -> h.mode().mayChangeTheStage()).toList();
    }
}
