package io.routemedic.entry;

import io.routemedic.gateway.model.StageRef;
import io.routemedic.policy.HealingRules;
import io.routemedic.policy.Mode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * RouteMedic's configuration: the same JSON in {@code cdk.json}, in the functions' environment and
 * in a sample case's {@code settings.json}.
 *
 * @param account whether any log group may come: by an account-level subscription policy, or by a
 *     stream
 * @param accessLogs the log groups that are named
 * @param healing the stages whose owners allow more than being told
 * @param quietPeriod how long a draft must have been unchanged before it is published
 * @param verifyAfter how long after a switch its effect is judged
 * @param managedElsewhere tag keys, or {@code key=value}, that mark an API or stage as deployed by
 *     another tool, besides the {@linkplain HealingRules#USUAL_MARKERS usual ones}
 */
public record Configuration(
        boolean account,
        List<AccessLogMapping> accessLogs,
        List<StageHealing> healing,
        Notify notices,
        Duration quietPeriod,
        Duration verifyAfter,
        int maxHealsPerDay,
        int minRequests,
        int minSources,
        List<String> managedElsewhere) {
    public Configuration {
        accessLogs = List.copyOf(accessLogs);
        healing = List.copyOf(healing);
        managedElsewhere = List.copyOf(managedElsewhere);
    }

    /**
     * Reads the JSON.
     *
     * @throws InvalidConfigurationException with every problem, not only the first
     */
    public static Configuration parse(String json) {
        return new ConfigurationParser().parse(json);
    }

    /** The configured stage of a log group. */
    public Optional<StageRef> stageOf(String logGroup) {
        return accessLogs.stream()
                .filter(mapping -> mapping.logGroup().equals(logGroup))
                .flatMap(mapping -> mapping.stage().stream())
                .findFirst();
    }

    /** The rules of a stage; a stage that is not named is only observed. */
    public HealingRules rulesOf(StageRef stage) {
        Optional<StageHealing> named =
                healing.stream().filter(allowed -> allowed.stage().equals(stage)).findFirst();
        return new HealingRules(
                named.map(StageHealing::mode).orElse(Mode.OBSERVE),
                named.map(StageHealing::allowOpenRoutes).orElse(Set.of()),
                quietPeriod,
                verifyAfter,
                maxHealsPerDay,
                minRequests,
                minSources,
                Stream.concat(HealingRules.USUAL_MARKERS.stream(), managedElsewhere.stream())
                        .collect(Collectors.toSet()));
    }
}
