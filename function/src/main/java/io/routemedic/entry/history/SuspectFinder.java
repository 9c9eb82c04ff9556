package io.routemedic.entry.history;

import io.routemedic.diagnosis.finding.Finding;
import io.routemedic.diagnosis.finding.Remedy;
import io.routemedic.gateway.history.Change;
import io.routemedic.gateway.model.Deployment;
import io.routemedic.gateway.model.DeploymentId;
import io.routemedic.gateway.model.Stage;
import io.routemedic.gateway.model.StageRef;
import io.routemedic.gateway.reading.ConfigurationReader;
import io.routemedic.routing.Route;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Which calls may have brought a finding's cause about: by what the diagnosis has read already. */
final class SuspectFinder {

    /** What a clock is off, and what a call takes. */
    private static final Duration AROUND = Duration.ofMinutes(5);

    private static final Duration LATER = Duration.ofMinutes(1);
    private static final Duration KEPT = Duration.ofDays(90);

    private static final List<String> MAPPING_CALLS =
            List.of(
                    "UpdateBasePathMapping",
                    "CreateBasePathMapping",
                    "DeleteBasePathMapping",
                    "UpdateApiMapping",
                    "CreateApiMapping",
                    "DeleteApiMapping");

    private final ConfigurationReader reader;

    SuspectFinder(ConfigurationReader reader) {
        this.reader = reader;
    }

    /** Whom to look for, best first; empty where nobody's call is the cause, or too little is known. */
    List<Suspects> of(Finding finding, Instant now) {
        Optional<StageRef> stage = finding.incident().key().origin().stage();
        return switch (finding.cause()) {
            case ROUTE_NOT_DEPLOYED -> stage.map(ref -> added(finding, ref, now)).orElse(List.of());
            case ROUTE_REMOVED, CANARY_MISMATCH ->
                    stage.map(this::deployed).orElse(List.of());
            case WRONG_MAPPING -> mapped(finding, now);
            case INTEGRATION_ANSWERED,
                    UNSIGNED_IAM_REQUEST,
                    DEPLOYED_MOMENTS_AGO,
                    STAGE_IN_PATH,
                    BASE_PATH_IN_PATH,
                    GREEDY_PARENT,
                    PREFLIGHT_NOT_DEFINED,
                    METHOD_NOT_DEFINED,
                    PATH_SPELLING,
                    SEGMENTS_REWRITTEN,
                    NEAREST_ROUTE,
                    SCANNER_PROBE,
                    LOG_FORMAT_INSUFFICIENT,
                    UNDETERMINED,
                    NO_SUCH_API,
                    NO_SUCH_STAGE,
                    NO_MAPPING,
                    EXECUTE_API_DISABLED ->
                    List.of();
        };
    }

    /** Since the live deployment was made, which would have the route otherwise. */
    private List<Suspects> added(Finding finding, StageRef ref, Instant now) {
        Optional<Route> route =
                finding.remedies().stream()
                        .filter(Remedy.Deploy.class::isInstance)
                        .map(remedy -> ((Remedy.Deploy) remedy).route())
                        .findFirst();
        Optional<Deployment> live = live(ref);
        if (route.isEmpty() || live.isEmpty()) {
            return List.of();
        }
        Optional<String> resource =
                reader.draft(ref.api())
                        .found()
                        .flatMap(draft -> draft.resource(route.get().path()));
        String api = ref.api().value();
        Instant from = live.get().created();
        return resource.stream()
                .map(
                        id ->
                                new Suspects(
                                        List.of("PutMethod"),
                                        from,
                                        now,
                                        change ->
                                                change.names("restApiId", api)
                                                        && change.names("resourceId", id)
                                                        && change.names(
                                                                "httpMethod", route.get().method()),
                                        change ->
                                                "`%s` was put into the draft %s."
                                                        .formatted(route.get(), change.signed()),
                                        "put `%s` into the draft".formatted(route.get())))
                .flatMap(one -> Stream.of(one, imported(one, api)))
                .toList();
    }

    /** An import that is not known to have brought this very route, but may have. */
    private static Suspects imported(Suspects put, String api) {
        return new Suspects(
                List.of("PutRestApi"),
                put.from(),
                put.to(),
                change -> change.names("restApiId", api),
                change -> "The draft was last imported as a whole %s.".formatted(change.signed()),
                put.what());
    }

    /** A deployment to a stage makes one, or points the stage to one that there was already. */
    private List<Suspects> deployed(StageRef ref) {
        Optional<Stage> stage = reader.stage(ref).found();
        Optional<Deployment> live = live(ref);
        if (stage.isEmpty() || live.isEmpty()) {
            return List.of();
        }
        Suspects made = made(ref, stage.get(), live.get());
        boolean pointedLater =
                stage.get().lastUpdated().isAfter(live.get().created().plus(LATER));
        return pointedLater
                ? List.of(pointed(ref, live.get().id(), stage.get().lastUpdated()), made)
                : List.of(made);
    }

    private Suspects made(StageRef ref, Stage stage, Deployment live) {
        Deployment deployment =
                stage.canary()
                        .flatMap(canary -> reader.deployment(ref.api(), canary.deployment()).found())
                        .orElse(live);
        return suspects(
                "CreateDeployment",
                deployment.created(),
                deployment.id(),
                change ->
                        "Deployment `%s` was made %s.".formatted(deployment.id(), change.signed()),
                "made deployment `%s`".formatted(deployment.id()));
    }

    private static Suspects pointed(StageRef ref, DeploymentId live, Instant at) {
        Suspects any =
                suspects(
                        "UpdateStage",
                        at,
                        live,
                        change ->
                                "Stage `%s` was pointed to deployment `%s` %s."
                                        .formatted(ref.stage(), live, change.signed()),
                        "pointed stage `%s` to deployment `%s`".formatted(ref.stage(), live));
        return new Suspects(
                any.events(),
                any.from(),
                any.to(),
                any.isIt().and(change -> change.names("stageName", ref.stage().value())),
                any.told(),
                any.what());
    }

    private static Suspects suspects(
            String event,
            Instant at,
            DeploymentId deployment,
            Function<Change, String> told,
            String what) {
        return new Suspects(
                List.of(event),
                at.minus(AROUND),
                at.plus(AROUND),
                change -> change.deployments().contains(deployment),
                told,
                what);
    }

    private static List<Suspects> mapped(Finding finding, Instant now) {
        return finding.remedies().stream()
                .filter(Remedy.Remap.class::isInstance)
                .map(remedy -> ((Remedy.Remap) remedy).domain())
                .limit(1)
                .map(
                        domain ->
                                new Suspects(
                                        MAPPING_CALLS,
                                        now.minus(KEPT),
                                        now,
                                        change -> change.names("domainName", domain),
                                        change ->
                                                "The mappings of `%s` were changed %s."
                                                        .formatted(domain, change.signed()),
                                        "changed the mappings of `%s`".formatted(domain)))
                .toList();
    }

    private Optional<Deployment> live(StageRef ref) {
        return reader.stage(ref)
                .found()
                .flatMap(stage -> reader.deployment(ref.api(), stage.deployment()).found());
    }
}
