package io.routemedic.entry.history;

import io.routemedic.diagnosis.finding.Finding;
import io.routemedic.diagnosis.finding.Remedy;
import io.routemedic.gateway.model.StageRef;
import io.routemedic.gateway.reading.ConfigurationReader;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Which calls may have brought a finding's cause about: by what the diagnosis has read already. */
final class SuspectFinder {

    private static final Duration KEPT = Duration.ofDays(90);

    private static final List<String> MAPPING_CALLS =
            List.of(
                    "UpdateBasePathMapping",
                    "CreateBasePathMapping",
                    "DeleteBasePathMapping",
                    "UpdateApiMapping",
                    "CreateApiMapping",
                    "DeleteApiMapping");

    private final RouteSuspects routes;
    private final DeploymentSuspects deployments;

    SuspectFinder(ConfigurationReader reader) {
        this.routes = new RouteSuspects(reader);
        this.deployments = new DeploymentSuspects(reader);
    }

    /**
     * Whom to look for, best first; empty where nobody's call is the cause, or too little is known.
     */
    List<Suspects> of(Finding finding, Instant now) {
        Optional<StageRef> stage = finding.incident().key().origin().stage();
        return switch (finding.cause()) {
            case ROUTE_NOT_DEPLOYED ->
                    stage.map(ref -> routes.of(finding, ref, now)).orElse(List.of());
            case ROUTE_REMOVED, CANARY_MISMATCH -> stage.map(deployments::of).orElse(List.of());
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
}
