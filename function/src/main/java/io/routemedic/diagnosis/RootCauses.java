package io.routemedic.diagnosis;

import io.routemedic.diagnosis.examination.Examination;
import io.routemedic.diagnosis.finding.Cause;
import io.routemedic.diagnosis.finding.Remedy;
import io.routemedic.incident.RequestGroup;
import java.util.List;
import java.util.Optional;

/**
 * Which requests fail for one root cause: what one change would end together, people are told
 * together. Where each path is a fault of its own, each is told by itself.
 */
final class RootCauses {

    private RootCauses() {}

    static Optional<RequestGroup.OfCause> of(
            Cause cause, List<Remedy> remedies, Examination examination) {
        return switch (cause) {
            case ROUTE_NOT_DEPLOYED, ROUTE_REMOVED, CANARY_MISMATCH, DEPLOYED_MOMENTS_AGO ->
                    examination
                            .standing()
                            .whereKnown()
                            .map(place -> group(cause, place.live().id().value()));
            case WRONG_MAPPING -> remedies.stream().findFirst().map(it -> group(cause, it));
            case STAGE_IN_PATH, BASE_PATH_IN_PATH, SEGMENTS_REWRITTEN, PREFLIGHT_NOT_DEFINED ->
                    Optional.of(group(cause, examination.incident().domainName().orElse("")));
            case LOG_FORMAT_INSUFFICIENT, UNDETERMINED -> Optional.of(group(cause, ""));
            case INTEGRATION_ANSWERED,
                    UNSIGNED_IAM_REQUEST,
                    GREEDY_PARENT,
                    METHOD_NOT_DEFINED,
                    PATH_SPELLING,
                    NEAREST_ROUTE,
                    SCANNER_PROBE,
                    NO_SUCH_API,
                    NO_SUCH_STAGE,
                    NO_MAPPING,
                    EXECUTE_API_DISABLED ->
                    Optional.empty();
        };
    }

    private static RequestGroup.OfCause group(Cause cause, Remedy remedy) {
        return group(cause, remedy instanceof Remedy.Remap remap ? remap.toString() : "");
    }

    private static RequestGroup.OfCause group(Cause cause, String subject) {
        return new RequestGroup.OfCause(cause.id(), subject);
    }
}
