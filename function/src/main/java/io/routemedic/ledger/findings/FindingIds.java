package io.routemedic.ledger.findings;

import io.routemedic.gateway.model.StageRef;
import io.routemedic.incident.IncidentKey;
import io.routemedic.incident.RequestGroup;
import io.routemedic.routing.Route;
import io.routemedic.text.Sha256;

/** Ids that are the same for the same incident or heal, however often it is seen or asked for. */
public final class FindingIds {

    private FindingIds() {}

    /**
     * The finding's id: 16 hex digits, independent of the cause. It is a route's, where one is
     * known, and never the same as that of a path's shape, or of a root cause. Where no stage is
     * known, the log group stands in for it.
     */
    public static String of(IncidentKey key) {
        String stage =
                key.origin()
                        .stage()
                        .map(ref -> ref.api() + "|" + ref.stage())
                        .orElse(key.origin().logGroup());
        String group =
                switch (key.group()) {
                    case RequestGroup.OfRoute(Route route) -> "route " + route;
                    case RequestGroup.OfCause(String cause, String subject) ->
                            "cause " + cause + "|" + subject;
                    case RequestGroup.Alike _,
                            RequestGroup.PathNotLogged _,
                            RequestGroup.Scanners _,
                            RequestGroup.Rest _ ->
                            key.method() + "|" + key.pathShape();
                };
        return hash(String.join("|", key.origin().account(), key.origin().region(), stage, group));
    }

    /** The heal's id: the same for the same stage and plan. */
    public static String healId(StageRef stage, String planFingerprint) {
        return "heal-" + hash(stage + "|" + planFingerprint);
    }

    private static String hash(String text) {
        return Sha256.hex(text).substring(0, 16);
    }
}
