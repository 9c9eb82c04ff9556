package io.routemedic.diagnosis.finding;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.stream.Collectors;

/** Why a request failed. The {@link #id} stands in findings, metrics, the trail and the corpus. */
public enum Cause {
    INTEGRATION_ANSWERED,
    UNSIGNED_IAM_REQUEST,
    DEPLOYED_MOMENTS_AGO,
    CANARY_MISMATCH,
    ROUTE_NOT_DEPLOYED,
    ROUTE_REMOVED,
    STAGE_IN_PATH,
    BASE_PATH_IN_PATH,
    WRONG_MAPPING,
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
    EXECUTE_API_DISABLED;

    private final String id;

    Cause() {
        this.id =
                Arrays.stream(name().split("_"))
                        .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining());
    }

    /** What the stage serves lacks the request's route, which the draft has or had. */
    public boolean isMissingRoute() {
        return switch (this) {
            case ROUTE_NOT_DEPLOYED, ROUTE_REMOVED, CANARY_MISMATCH -> true;
            case INTEGRATION_ANSWERED,
                    UNSIGNED_IAM_REQUEST,
                    DEPLOYED_MOMENTS_AGO,
                    STAGE_IN_PATH,
                    BASE_PATH_IN_PATH,
                    WRONG_MAPPING,
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
                    false;
        };
    }

    /**
     * Whether what this cause says already is the reason why the other one holds too: then the
     * other is no alternative to it.
     */
    public boolean explains(Cause other) {
        return switch (this) {
            // The route is, or was, exactly the one that was asked for: no other was meant.
            case ROUTE_NOT_DEPLOYED, ROUTE_REMOVED, CANARY_MISMATCH ->
                    EnumSet.of(
                                    GREEDY_PARENT,
                                    PREFLIGHT_NOT_DEFINED,
                                    METHOD_NOT_DEFINED,
                                    PATH_SPELLING,
                                    SEGMENTS_REWRITTEN)
                            .contains(other);
            case STAGE_IN_PATH, BASE_PATH_IN_PATH -> other == SEGMENTS_REWRITTEN;
            case GREEDY_PARENT -> other == METHOD_NOT_DEFINED || other == PATH_SPELLING;
            case INTEGRATION_ANSWERED,
                    UNSIGNED_IAM_REQUEST,
                    DEPLOYED_MOMENTS_AGO,
                    WRONG_MAPPING,
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
                    false;
        };
    }

    /** The name of the hypothesis that finds it, such as {@code RouteNotDeployed}. */
    public String id() {
        return id;
    }

    @Override
    public String toString() {
        return id;
    }
}
