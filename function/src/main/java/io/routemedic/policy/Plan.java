package io.routemedic.policy;

import io.routemedic.gateway.model.DeploymentId;
import io.routemedic.gateway.model.RouteAccess;
import io.routemedic.gateway.model.StageRef;
import io.routemedic.routing.Route;
import java.util.List;
import java.util.SortedMap;

/**
 * What deploying the draft would change on a stage.
 *
 * @param live the deployment that the stage serves now: what a rollback goes back to
 * @param draftFingerprint {@link io.routemedic.gateway.model.Draft#fingerprint} joined with that of
 *     the draft's definitions
 * @param changedDefinitions aspects of existing routes and of the API that differ, by name
 * @param unchecked aspects that could not be compared; they count as changed
 * @param fingerprint a hash (hex) over all of the above: approvals and heal requests name it
 */
public record Plan(
        StageRef stage,
        DeploymentId live,
        String draftFingerprint,
        SortedMap<Route, RouteAccess> added,
        SortedMap<Route, RouteAccess> removed,
        List<RouteDiff.Change> changed,
        List<String> changedDefinitions,
        List<String> unchecked,
        String fingerprint) {

    /** How many routes and definitions differ, those that could not be compared included. */
    public int size() {
        return added.size()
                + removed.size()
                + changed.size()
                + changedDefinitions.size()
                + unchecked.size();
    }

    /** The changes of routes: a deployment of this plan shows exactly these, or is not it. */
    public RouteDiff routes() {
        return new RouteDiff(added, removed, changed);
    }
}
