package io.routemedic.policy;

import io.routemedic.gateway.model.Definitions;
import io.routemedic.gateway.model.Deployment;
import io.routemedic.gateway.model.Draft;
import io.routemedic.gateway.model.RouteAccess;
import io.routemedic.gateway.model.StageRef;
import io.routemedic.routing.Route;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Works out what deploying a draft would change on a stage. */
public final class Planner {

    private Planner() {}

    /**
     * A plan, the same for the same input in any order.
     *
     * @param live what the stage serves now
     * @param liveDefinitions of the same deployment
     * @param draftDefinitions of the same draft
     */
    public static Plan plan(
            StageRef stage,
            Deployment live,
            Draft draft,
            Definitions liveDefinitions,
            Definitions draftDefinitions) {
        Map<Route, RouteAccess> drafted = access(draft);
        RouteDiff routes = RouteDiff.between(live.routes(), drafted);
        Set<Route> existing = new HashSet<>(live.routes().keySet());
        existing.retainAll(drafted.keySet());
        DefinitionDiff definitions =
                DefinitionDiff.between(liveDefinitions, draftDefinitions, existing);
        TreeSet<String> unchecked = new TreeSet<>(definitions.unchecked());
        unchecked.addAll(mismatches(live, draft, liveDefinitions, draftDefinitions));
        unchecked.addAll(unknownAccess(live, drafted, existing));
        String draftFingerprint = fingerprint(draft, draftDefinitions);
        return new Plan(
                stage,
                live.id(),
                draftFingerprint,
                routes.added(),
                routes.removed(),
                routes.changed(),
                definitions.changed(),
                List.copyOf(unchecked),
                fingerprint(stage, live, draftFingerprint, routes, definitions, unchecked));
    }

    private static Map<Route, RouteAccess> access(Draft draft) {
        Map<Route, RouteAccess> access = new HashMap<>();
        draft.methods().forEach((route, method) -> access.put(route, method.access()));
        return access;
    }

    /** Definitions with other routes were read at another moment: they describe something else. */
    private static Set<String> mismatches(
            Deployment live, Draft draft, Definitions ofLive, Definitions ofDraft) {
        Set<String> mismatches = new HashSet<>();
        if (!live.routes().keySet().containsAll(ofLive.routes())) {
            mismatches.add("the stage's export (it shows routes that its deployment has not)");
        }
        if (!draft.methods().keySet().containsAll(ofDraft.routes())) {
            mismatches.add("the draft (it changed while it was read)");
        }
        return mismatches;
    }

    private static Set<String> unknownAccess(
            Deployment live, Map<Route, RouteAccess> drafted, Set<Route> existing) {
        Set<String> unknown = new HashSet<>();
        for (Route route : existing) {
            if (isUnknown(live.routes().get(route)) || isUnknown(drafted.get(route))) {
                unknown.add(route + " authorization type");
            }
        }
        return unknown;
    }

    private static boolean isUnknown(@Nullable RouteAccess access) {
        return access == null || !access.isKnown();
    }

    private static String fingerprint(Draft draft, Definitions definitions) {
        Fingerprint fingerprint = new Fingerprint().add(draft.fingerprint());
        new TreeMap<>(definitions.aspects())
                .forEach((aspect, text) -> fingerprint.add(aspect).add(text));
        return fingerprint.addAll(new TreeSet<>(definitions.unchecked())).hex();
    }

    private static String fingerprint(
            StageRef stage,
            Deployment live,
            String draftFingerprint,
            RouteDiff routes,
            DefinitionDiff definitions,
            Set<String> unchecked) {
        return new Fingerprint()
                .add(stage)
                .add(live.id())
                .add(draftFingerprint)
                .addAll(routes.added().entrySet())
                .addAll(routes.removed().entrySet())
                .addAll(routes.changed())
                .addAll(definitions.changed())
                .addAll(unchecked)
                .hex();
    }
}
