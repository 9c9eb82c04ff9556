package io.routemedic.entry.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.gateway.history.Change;
import io.routemedic.gateway.history.ChangeHistory;
import io.routemedic.gateway.model.DeploymentId;
import io.routemedic.gateway.model.RouteAccess;
import io.routemedic.gateway.model.StageRef;
import io.routemedic.gateway.reading.FakeConfigurationReader;
import io.routemedic.gateway.reading.Reading;
import io.routemedic.gateway.reading.Source;
import io.routemedic.notice.wording.Samples;
import io.routemedic.policy.Plan;
import io.routemedic.routing.Route;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class WhoDraftedTest {

    private static final Instant NOW = Instant.parse("2026-11-24T03:42:00Z");
    private static final Instant LATELY = NOW.minusSeconds(600);
    private static final StageRef PROD = Samples.PROD;
    private static final String API = PROD.api().value();
    private static final Route HEALTH = Route.parse("GET /health");

    private final List<Change> history = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();
    private final FakeConfigurationReader gateway =
            new FakeConfigurationReader()
                    .stage(API, "prod", "GET /health")
                    .draft(API, "GET /health", Samples.ORDERS.toString());

    private List<String> authors(List<Route> added, List<Route> removed) {
        return new WhoDrafted((event, from, to, _) -> answer(event, from, to), gateway)
                .of(plan(added, removed), NOW);
    }

    private Reading<ChangeHistory.Extract> answer(String event, Instant from, Instant to) {
        asked.add(event);
        return new Reading.Read<>(
                new ChangeHistory.Extract(
                        history.stream()
                                .filter(change -> change.event().equals(event))
                                .filter(change -> !change.at().isBefore(from))
                                .filter(change -> !change.at().isAfter(to))
                                .toList(),
                        true),
                new Source("cloudtrail:LookupEvents", NOW));
    }

    private static Plan plan(List<Route> added, List<Route> removed) {
        return new Plan(
                PROD,
                new DeploymentId("live-" + API + "-prod"),
                "draft",
                open(added),
                open(removed),
                List.of(),
                List.of(),
                List.of(),
                "plan");
    }

    private static SortedMap<Route, RouteAccess> open(List<Route> routes) {
        SortedMap<Route, RouteAccess> open = new TreeMap<>();
        routes.forEach(route -> open.put(route, new RouteAccess("NONE", false)));
        return open;
    }

    private void happened(String event, String by, String api, Route route) {
        history.add(
                new Change(
                        event,
                        LATELY,
                        "role `" + by + "`",
                        Map.of(
                                "restApiId",
                                api,
                                "resourceId",
                                "id of " + route.path(),
                                "httpMethod",
                                route.method()),
                        Set.of()));
    }

    @Test
    void saysWhoPutARouteIntoTheDraftAndWhoTookOneOut() {
        happened("PutMethod", "dev", API, Samples.ORDERS);
        happened("PutMethod", "stranger", "z9z9z9z9z9", Samples.ORDERS);
        happened("DeleteMethod", "bot", API, HEALTH);

        assertThat(authors(List.of(Samples.ORDERS), List.of(HEALTH)))
                .containsExactly(
                        "`%s` was put into the draft by role `dev` at %s (`PutMethod`)."
                                .formatted(Samples.ORDERS, LATELY),
                        "`%s` was taken out of the draft by role `bot` at %s (`DeleteMethod`)."
                                .formatted(HEALTH, LATELY));
        assertThat(asked).containsExactly("PutMethod", "DeleteMethod");
    }

    @Test
    void fallsBackToAnImportOfTheWhole() {
        happened("PutRestApi", "sam", API, HEALTH);

        assertThat(authors(List.of(Samples.ORDERS), List.of()))
                .containsExactly(
                        "The draft was last imported as a whole by role `sam` at %s (`PutRestApi`)."
                                .formatted(LATELY));
    }

    @Test
    void saysThatNobodyWasFound() {
        assertThat(authors(List.of(Samples.ORDERS), List.of()))
                .singleElement()
                .asString()
                .contains("CloudTrail has no call that brought about")
                .contains(Samples.ORDERS.toString(), "15 minutes late");
    }

    @Test
    void neverSaysThatNobodyDidWhatItCouldNotLookUp() {
        var denied =
                new WhoDrafted(
                        (_, _, _, _) ->
                                new Reading.Unread<>("cloudtrail:LookupEvents", "It was denied."),
                        gateway);

        assertThat(denied.of(plan(List.of(Samples.ORDERS), List.of()), NOW))
                .containsExactly("Who changed the draft is not known. It was denied.");
        assertThat(
                        new WhoDrafted((event, from, to, _) -> answer(event, from, to), gateway)
                                .of(
                                        new Plan(
                                                StageRef.of("z9z9z9z9z9", "prod"),
                                                new DeploymentId("gone"),
                                                "draft",
                                                open(List.of()),
                                                open(List.of()),
                                                List.of(),
                                                List.of(),
                                                List.of(),
                                                "plan"),
                                        NOW))
                .containsExactly("Who changed the draft was not looked up: it could not be read.");
        assertThat(asked).isEmpty();
    }
}
