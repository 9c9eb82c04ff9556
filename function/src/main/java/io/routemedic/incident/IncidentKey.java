package io.routemedic.incident;

import io.routemedic.gateway.model.StageRef;
import java.util.Optional;

/** What makes failed requests one incident. */
public record IncidentKey(Origin origin, RequestGroup group) {

    private static final String NOT_LOGGED = "-";
    private static final String REST = "*";
    private static final String SCANNERS = "(scanners)";

    /** The key whose words are these: {@link #method()} and {@link #pathShape()}. */
    public static IncidentKey of(Origin origin, String method, String pathShape) {
        RequestGroup group =
                switch (pathShape) {
                    case NOT_LOGGED -> new RequestGroup.PathNotLogged();
                    case REST -> new RequestGroup.Rest();
                    case SCANNERS -> new RequestGroup.Scanners();
                    default ->
                            new RequestGroup.Alike(
                                    Optional.of(method).filter(m -> !m.equals(NOT_LOGGED)),
                                    pathShape);
                };
        return new IncidentKey(origin, group);
    }

    /** The same group of requests at a stage. */
    IncidentKey at(StageRef stage) {
        return new IncidentKey(
                new Origin(
                        origin.account(), origin.region(), origin.logGroup(), Optional.of(stage)),
                group);
    }

    /** A word for the method: {@code -} when it is not logged, {@code *} for the rest. */
    public String method() {
        return group.method().orElse(unknown());
    }

    /** A word for the paths: {@code -} when they are not logged, {@code *} for the rest. */
    public String pathShape() {
        return group.pathShape().orElse(unknown());
    }

    private String unknown() {
        return switch (group) {
            case RequestGroup.Rest _, RequestGroup.OfCause _ -> REST;
            case RequestGroup.Scanners _ -> SCANNERS;
            case RequestGroup.OfRoute _, RequestGroup.Alike _, RequestGroup.PathNotLogged _ ->
                    NOT_LOGGED;
        };
    }

    /**
     * Where failed requests were logged.
     *
     * @param stage empty when neither the configuration, nor the line, nor any stage's access log
     *     settings tell which stage writes to this log group
     * @param saidByLines whether only the lines themselves say which of several stages wrote them
     */
    public record Origin(
            String account,
            String region,
            String logGroup,
            Optional<StageRef> stage,
            boolean saidByLines) {

        /** Where the stage, if it is known, is known otherwise than by the lines. */
        public Origin(String account, String region, String logGroup, Optional<StageRef> stage) {
            this(account, region, logGroup, stage, false);
        }

        /**
         * The account at the start of a sentence; who asks about a URL need not say which it is.
         */
        public String whose() {
            return account.isEmpty()
                    ? "The account whose credentials were used"
                    : "Account `" + account + "`";
        }
    }
}
