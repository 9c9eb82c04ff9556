package io.routemedic.entry.wiring;

import io.routemedic.configuration.AccessLogs;
import io.routemedic.configuration.Configuration;
import io.routemedic.configuration.Limits;
import io.routemedic.configuration.Mode;
import io.routemedic.configuration.StageHealing;
import io.routemedic.configuration.StageId;
import io.routemedic.gateway.model.StageRef;
import io.routemedic.intake.stage.StageDirectory;
import io.routemedic.policy.HealingRules;
import io.routemedic.routing.Route;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the configuration says about stages, in the functions' own words. */
final class ConfiguredStages {

    private final AccessLogs accessLogs;
    private final Limits limits;
    private final HealingRules observed;
    private final Map<StageRef, HealingRules> named = new LinkedHashMap<>();

    ConfiguredStages(Configuration configuration) {
        this.accessLogs = configuration.accessLogs();
        this.limits = configuration.limits();
        this.observed = rules(Mode.OBSERVE, List.of());
        configuration.healing().forEach(this::name);
    }

    private void name(StageHealing healing) {
        named.put(ref(healing.stage()), rules(healing.mode(), healing.allowOpenRoutes()));
    }

    /** The stages whose owners said what they allow, in the configuration's order. */
    List<StageRef> named() {
        return List.copyOf(named.keySet());
    }

    /** Whether what stages log there is of interest. */
    boolean reads(String logGroup) {
        return switch (accessLogs) {
            case AccessLogs.WholeAccount all -> all.reads(logGroup);
            case AccessLogs.Named _, AccessLogs.Stream _ -> true;
        };
    }

    /** All stages that the configuration names; empty where it is for the whole account. */
    Optional<Set<StageRef>> only() {
        return accessLogs
                .onlyStages()
                .map(all -> all.stream().map(ConfiguredStages::ref).collect(Collectors.toSet()));
    }

    /** The rules of a stage; a stage that is not named is only observed. */
    HealingRules rules(StageRef stage) {
        return rules(Optional.of(stage));
    }

    /** The rules of a stage, if it is known which. */
    HealingRules rules(Optional<StageRef> stage) {
        return stage.flatMap(ref -> Optional.ofNullable(named.get(ref))).orElse(observed);
    }

    /** Whether the owner allows healing, if only after an approval. */
    boolean mayBeHealed(StageRef stage) {
        return rules(stage).mode() != Mode.OBSERVE;
    }

    /** Which stage writes to which log group, as far as that is configured. */
    List<StageDirectory.Mapping> logGroups() {
        return switch (accessLogs) {
            case AccessLogs.Named(List<AccessLogs.Source> sources) ->
                    sources.stream().flatMap(source -> mapping(source).stream()).toList();
            case AccessLogs.WholeAccount _, AccessLogs.Stream _ -> List.of();
        };
    }

    /** The log groups that have a subscription filter each. */
    List<String> subscribed() {
        return switch (accessLogs) {
            case AccessLogs.Named(List<AccessLogs.Source> sources) ->
                    sources.stream().map(AccessLogs.Source::logGroup).distinct().toList();
            case AccessLogs.WholeAccount _, AccessLogs.Stream _ -> List.of();
        };
    }

    private static Optional<StageDirectory.Mapping> mapping(AccessLogs.Source source) {
        return source.stage()
                .map(stage -> new StageDirectory.Mapping(source.logGroup(), ref(stage)));
    }

    private static StageRef ref(StageId stage) {
        return StageRef.of(stage.restApi(), stage.stage());
    }

    private HealingRules rules(Mode mode, List<String> allowOpenRoutes) {
        Set<Route> open =
                allowOpenRoutes.stream().map(Route::parse).collect(Collectors.toUnmodifiableSet());
        return new HealingRules(
                mode,
                open,
                limits.quietPeriod(),
                limits.verifyAfter(),
                limits.maxHealsPerDay(),
                limits.requests(),
                limits.sources(),
                limits.markers());
    }
}
