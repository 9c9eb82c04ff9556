package io.routemedic.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.gateway.model.Definitions;
import io.routemedic.gateway.model.Deployment;
import io.routemedic.gateway.model.DeploymentId;
import io.routemedic.gateway.model.Draft;
import io.routemedic.gateway.model.RouteAccess;
import io.routemedic.gateway.reading.ExampleApi;
import io.routemedic.routing.Route;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PlannerTest {

    private static final RouteAccess IAM = Proposals.IAM;
    private static final RouteAccess OPEN = Proposals.OPEN;

    private final Map<String, RouteAccess> live = new TreeMap<>(Map.of("GET /orders", IAM));
    private final Map<String, RouteAccess> draft =
            new TreeMap<>(Map.of("GET /orders", IAM, "POST /orders", IAM));
    private final Map<String, String> liveAspects =
            new TreeMap<>(Map.of("GET /orders integration", "a", "resource policy", "p"));
    private final Map<String, String> draftAspects =
            new TreeMap<>(
                    Map.of(
                            "GET /orders integration", "a",
                            "POST /orders integration", "b",
                            "resource policy", "p"));
    private Set<String> liveUnchecked = Set.of();
    private Set<String> draftUnchecked = Set.of();
    private String draftFingerprint = "draft1";

    @Test
    void plansTheRoutesThatTheDraftAdds() {
        Plan plan = plan();

        assertThat(plan.added()).containsExactly(Map.entry(Route.parse("POST /orders"), IAM));
        assertThat(plan.removed()).isEmpty();
        assertThat(plan.changed()).isEmpty();
        assertThat(plan.changedDefinitions()).isEmpty();
        assertThat(plan.unchecked()).isEmpty();
        assertThat(plan.live()).isEqualTo(new DeploymentId("dep001"));
    }

    @Test
    void plansTheRoutesThatTheDraftTakesAway() {
        live.put("GET /old", OPEN);
        liveAspects.put("GET /old integration", "x");

        assertThat(plan().removed()).containsExactly(Map.entry(Route.parse("GET /old"), OPEN));
        assertThat(plan().changedDefinitions()).isEmpty();
    }

    @Test
    void plansChangesOfWhoMayCall() {
        draft.put("GET /orders", OPEN);

        assertThat(plan().changed())
                .containsExactly(new RouteDiff.Change(Route.parse("GET /orders"), IAM, OPEN));
    }

    @Test
    void namesTheDefinitionsOfLiveRoutesThatChange() {
        draftAspects.put("GET /orders integration", "other");

        assertThat(plan().changedDefinitions()).containsExactly("GET /orders integration");
    }

    @Test
    void namesDefinitionsThatALiveRouteGetsOrLoses() {
        draftAspects.put("GET /orders request validator", "strict");
        liveAspects.put("GET /orders operation name", "list");

        assertThat(plan().changedDefinitions())
                .containsExactly("GET /orders operation name", "GET /orders request validator");
    }

    @Test
    void namesWhatChangesForTheWholeApi() {
        draftAspects.put("gateway response DEFAULT_4XX", "new");
        draftAspects.remove("resource policy");

        assertThat(plan().changedDefinitions())
                .containsExactly("gateway response DEFAULT_4XX", "resource policy");
    }

    @Test
    void takesAnAuthorizerThatOnlyAddedRoutesUseForNoChange() {
        draftAspects.put("authorizer users", "new");
        draftAspects.put("model NewOrder", "new");
        draftAspects.put("request validator strict", "new");

        assertThat(plan().changedDefinitions()).isEmpty();
    }

    @Test
    void namesAnAuthorizerThatLiveRoutesUseWhenItChanges() {
        liveAspects.put("authorizer users", "old");
        draftAspects.put("authorizer users", "new");
        liveAspects.put("model Order", "old");

        assertThat(plan().changedDefinitions()).containsExactly("authorizer users", "model Order");
    }

    @Test
    void listsWhatEitherSideCouldNotShow() {
        liveUnchecked = Set.of("model Order", "GET /orders authorizer");
        draftUnchecked = Set.of("resource policy");

        assertThat(plan().unchecked())
                .containsExactly("GET /orders authorizer", "model Order", "resource policy");
    }

    @Test
    void needsNoComparisonForWhatIsOnlyAdded() {
        draftUnchecked = Set.of("POST /orders integration");

        assertThat(plan().unchecked()).isEmpty();
    }

    @Test
    void countsALiveRouteThatNoExportDescribesAsUnchecked() {
        liveAspects.remove("GET /orders integration");

        assertThat(plan().unchecked()).containsExactly("GET /orders");
    }

    @Test
    void distrustsAnExportOfAnotherDeployment() {
        liveAspects.put("DELETE /orders integration", "x");

        assertThat(plan().unchecked())
                .containsExactly(
                        "the stage's export (it shows routes that its deployment has not)");
    }

    @Test
    void distrustsADraftThatChangedWhileItWasRead() {
        draftAspects.put("DELETE /orders integration", "x");

        assertThat(plan().unchecked()).containsExactly("the draft (it changed while it was read)");
    }

    @Test
    void countsAnAccessThatAwsDidNotStateAsUnchecked() {
        RouteAccess unknown = new RouteAccess(RouteAccess.UNKNOWN, false);
        live.put("GET /orders", unknown);
        draft.put("GET /orders", unknown);

        assertThat(plan().unchecked()).containsExactly("GET /orders authorization type");
    }

    @Test
    void givesTheSamePlanTheSameFingerprintInAnyOrder() {
        Map<String, String> reversed = new LinkedHashMap<>();
        new TreeMap<>(draftAspects).descendingMap().forEach(reversed::put);
        Plan one = plan();

        Plan other =
                Planner.plan(
                        Proposals.PROD,
                        deployment("dep001"),
                        drafted(),
                        new Definitions(liveAspects, liveUnchecked),
                        new Definitions(reversed, draftUnchecked));

        assertThat(other).isEqualTo(one);
    }

    @Test
    void givesAnotherFingerprintWhenTheDraftDiffers() {
        String one = plan().fingerprint();
        draftFingerprint = "draft2";

        assertThat(plan().fingerprint()).isNotEqualTo(one);
    }

    @Test
    void givesAnotherFingerprintWhenOnlyADefinitionDiffers() {
        Plan one = plan();
        draftAspects.put("POST /orders integration", "other");

        assertThat(plan().draftFingerprint()).isNotEqualTo(one.draftFingerprint());
        assertThat(plan().fingerprint()).isNotEqualTo(one.fingerprint());
    }

    @Test
    void givesAnotherFingerprintWhenAnotherDeploymentIsLive() {
        Plan one = plan();
        Plan other =
                Planner.plan(
                        Proposals.PROD,
                        deployment("dep002"),
                        drafted(),
                        new Definitions(liveAspects, liveUnchecked),
                        new Definitions(draftAspects, draftUnchecked));

        assertThat(other.draftFingerprint()).isEqualTo(one.draftFingerprint());
        assertThat(other.fingerprint()).isNotEqualTo(one.fingerprint());
    }

    @Test
    void foretellsExactlyWhatADeploymentOfTheDraftShows() {
        live.put("GET /old", OPEN);
        Map<Route, RouteAccess> created = new HashMap<>();
        draft.forEach((route, access) -> created.put(Route.parse(route), access));
        RouteDiff foretold = plan().routes();

        assertThat(RouteDiff.between(deployment("dep001").routes(), created)).isEqualTo(foretold);
        created.put(Route.parse("DELETE /orders"), IAM);
        assertThat(RouteDiff.between(deployment("dep001").routes(), created))
                .isNotEqualTo(foretold);
    }

    @Test
    void plansOnlyTheAdditionToThePetstoreAsAwsWasRecordedToShowIt() {
        ExampleApi petstore = ExampleApi.petstore();
        Map<Route, RouteAccess> served = new HashMap<>();
        petstore.live().routes().forEach(route -> served.put(route, IAM));
        Map<Route, Draft.Method> methods = new HashMap<>();
        served.forEach((route, access) -> methods.put(route, new Draft.Method(access, true)));
        methods.put(Route.parse("DELETE /pets"), new Draft.Method(IAM, true));
        ExampleApi.edit(
                petstore.draft,
                "/RESOURCES/1/resourceMethods",
                "{\"DELETE\":{\"authorizationType\":\"AWS_IAM\",\"operationName\":\"\","
                        + "\"methodIntegration\":{\"type\":\"MOCK\"}}}");

        Plan plan =
                Planner.plan(
                        Proposals.PROD,
                        new Deployment(new DeploymentId("dep001"), Proposals.NOW, "", served),
                        new Draft(methods, draftFingerprint),
                        petstore.live(),
                        petstore.drafted());

        assertThat(plan.added()).containsOnlyKeys(Route.parse("DELETE /pets"));
        assertThat(plan.changedDefinitions()).isEmpty();
        assertThat(plan.unchecked()).isEmpty();
    }

    private Plan plan() {
        return Planner.plan(
                Proposals.PROD,
                deployment("dep001"),
                drafted(),
                new Definitions(liveAspects, liveUnchecked),
                new Definitions(draftAspects, draftUnchecked));
    }

    private Deployment deployment(String id) {
        Map<Route, RouteAccess> routes = new HashMap<>();
        live.forEach((route, access) -> routes.put(Route.parse(route), access));
        return new Deployment(new DeploymentId(id), Proposals.NOW, "", routes);
    }

    private Draft drafted() {
        Map<Route, Draft.Method> methods = new HashMap<>();
        draft.forEach(
                (route, access) -> methods.put(Route.parse(route), new Draft.Method(access, true)));
        return new Draft(methods, draftFingerprint);
    }
}
