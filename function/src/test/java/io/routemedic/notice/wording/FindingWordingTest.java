package io.routemedic.notice.wording;

import static io.routemedic.notice.wording.Samples.IAM;
import static io.routemedic.notice.wording.Samples.ORDERS;
import static io.routemedic.notice.wording.Samples.PROD;
import static io.routemedic.notice.wording.Samples.TELL;
import static io.routemedic.notice.wording.Samples.finding;
import static io.routemedic.notice.wording.Samples.found;
import static io.routemedic.notice.wording.Samples.incident;
import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.diagnosis.finding.Cause;
import io.routemedic.diagnosis.finding.Confidence;
import io.routemedic.diagnosis.finding.Evidence;
import io.routemedic.diagnosis.finding.Finding;
import io.routemedic.diagnosis.finding.Remedy;
import io.routemedic.gateway.model.RouteAccess;
import io.routemedic.gateway.reading.Source;
import io.routemedic.notice.channel.PlainText;
import io.routemedic.notice.message.Block;
import io.routemedic.notice.message.Message;
import io.routemedic.policy.Decision;
import io.routemedic.policy.Objection;
import io.routemedic.policy.Plan;
import io.routemedic.policy.RouteDiff;
import io.routemedic.routing.Route;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FindingWordingTest {

    private static final Objection OBSERVED =
            new Objection(
                    "StageAllowsHealing",
                    "Stage `a1b2c3d4e5/prod` is only observed: add it to `healing`.");

    @Test
    void tellsWhatToDoInTheFixedOrder() {
        Finding undeployed = Samples.undeployed();
        Finding finding =
                new Finding(
                        undeployed.incident(),
                        undeployed.cause(),
                        undeployed.confidence(),
                        undeployed.evidence(),
                        undeployed.remedies(),
                        List.of(
                                new Finding.NearRoute(
                                        new Route("GET", "/order"), "`order` for `orders`")),
                        List.of(
                                new Finding.Alternative(
                                        Cause.PATH_SPELLING, Confidence.POSSIBLE, List.of())),
                        List.of("`apigateway:GetDeployments` was denied"));

        assertThat(text(found(finding, new Decision.Tell(List.of(OBSERVED)))))
                .isEqualTo(
                        """
                        `GET /prod/orders/42` on stage `prod`: the route exists but is not deployed

                        What was asked
                          12 requests for `GET /prod/orders/42` on `a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com`, from 3 addresses. The last one was at 2026-11-24T03:04:50Z.
                          API Gateway answered `Missing Authentication Token`.

                        What I checked
                          - the stage (`apigateway:GetStage`)
                          - what a deployment contains (`apigateway:GetDeployment`)

                        What I found
                          - Stage `prod` serves deployment `dep001`.
                          - Deployment `dep001` lacks `GET /orders/{id}`.

                        The cause
                          `RouteNotDeployed`: The API's draft has the route. The deployment that the stage serves has not. A change reaches no client until it is deployed.
                          Also possible: `PathSpelling`, the path is spelled differently from the route.

                        The nearest routes
                          - `GET /order`: `order` for `orders`

                        What to do
                          Deploy the draft to stage `prod`:
                              aws apigateway create-deployment --region eu-west-1 --rest-api-id a1b2c3d4e5 --stage-name prod
                          Careful: this publishes the whole draft, not only this route. I have not compared the rest. Look at it first.

                        Why I do not do it myself
                          - Stage `a1b2c3d4e5/prod` is only observed: add it to `healing`. (`StageAllowsHealing`)

                        What I could not check
                          - `apigateway:GetDeployments` was denied.

                        Where
                          Account `111122223333`, region `eu-west-1`, API `a1b2c3d4e5`, stage `prod`, log group `/apigw/orders-prod`. Finding `0123456789abcdef`.
                          The API's stages in the AWS console: https://eu-west-1.console.aws.amazon.com/apigateway/main/apis/a1b2c3d4e5/stages?api=a1b2c3d4e5&region=eu-west-1
                        """);
    }

    @Test
    void asksWithThePlanAndHowToApproveExactlyIt() {
        assertThat(
                        text(
                                found(
                                        Samples.undeployed(),
                                        new Decision.Ask(
                                                Samples.plan(),
                                                List.of(
                                                        new Objection(
                                                                "StageAllowsHealing",
                                                                "This stage's plans need an"
                                                                        + " approval."))))))
                .isEqualTo(
                        """
                        `GET /prod/orders/42` on stage `prod`: the route exists but is not deployed. May I deploy it?

                        What was asked
                          12 requests for `GET /prod/orders/42` on `a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com`, from 3 addresses. The last one was at 2026-11-24T03:04:50Z.
                          API Gateway answered `Missing Authentication Token`.

                        What I checked
                          - the stage (`apigateway:GetStage`)
                          - what a deployment contains (`apigateway:GetDeployment`)

                        What I found
                          - Stage `prod` serves deployment `dep001`.
                          - Deployment `dep001` lacks `GET /orders/{id}`.

                        The cause
                          `RouteNotDeployed`: The API's draft has the route. The deployment that the stage serves has not. A change reaches no client until it is deployed.

                        What I can do, if you approve
                          I can deploy the draft to stage `prod`.
                          This adds `GET /orders/{id}` (authorization `AWS_IAM`), and changes nothing else.
                          Approve exactly this plan on the RouteMedic dashboard in CloudWatch, or with this command. I check everything again before I act:
                              ./routemedic approve 9f86d081884c7d65
                          Or refuse it:
                              ./routemedic refuse 9f86d081884c7d65

                        What it waits for
                          - This stage's plans need an approval. (`StageAllowsHealing`)

                        Where
                          Account `111122223333`, region `eu-west-1`, API `a1b2c3d4e5`, stage `prod`, log group `/apigw/orders-prod`. Finding `0123456789abcdef`.
                          The API's stages in the AWS console: https://eu-west-1.console.aws.amazon.com/apigateway/main/apis/a1b2c3d4e5/stages?api=a1b2c3d4e5&region=eu-west-1
                        """);
    }

    @Test
    void announcesAHealWithEverythingThatItPublishes() {
        SortedMap<Route, RouteAccess> removed = new TreeMap<>();
        removed.put(new Route("DELETE", "/orders/{id}"), IAM);
        Plan plan =
                Samples.plan(removed, List.of("GET /orders integration"), List.of("model `Order`"));

        assertThat(text(found(Samples.undeployed(), new Decision.Heal(plan))))
                .startsWith(
                        "`GET /prod/orders/42` on stage `prod`: the route exists but is not"
                                + " deployed. I am deploying it\n")
                .contains(
                        """
                          This publishes the whole draft:
                          - removes `DELETE /orders/{id}` (authorization `AWS_IAM`)
                          - changes the definition of `GET /orders integration`
                          - may change `model `Order``, which I could not compare
                          - adds `GET /orders/{id}` (authorization `AWS_IAM`)
                        """);
    }

    @Test
    void saysWhoMayCallWhatADeploymentPublishes() {
        SortedMap<Route, RouteAccess> added = new TreeMap<>();
        added.put(new Route("GET", "/health"), new RouteAccess("NONE", false));
        added.put(new Route("GET", "/keyed"), new RouteAccess("NONE", true));
        Plan base = Samples.plan();
        Plan plan =
                new Plan(
                        PROD,
                        base.live(),
                        base.draftFingerprint(),
                        added,
                        new TreeMap<>(),
                        List.of(new RouteDiff.Change(ORDERS, IAM, new RouteAccess("NONE", false))),
                        List.of(),
                        List.of(),
                        base.fingerprint());

        assertThat(text(found(Samples.undeployed(), new Decision.Ask(plan, List.of()))))
                .contains(
                        """
                          - changes who may call `GET /orders/{id}`: from authorization `AWS_IAM` to open to everyone
                          - adds `GET /health` (open to everyone)
                          - adds `GET /keyed` (authorization `NONE` and an API key)
                        """);
    }

    @Test
    void warnsWhenTheCommandWouldPublishMoreThanTheRoute() {
        Notice.Found told =
                Samples.found(
                        Samples.undeployed(),
                        TELL,
                        Optional.of(
                                Samples.plan(
                                        new TreeMap<>(), List.of("resource policy"), List.of())));

        assertThat(text(told))
                .contains("Careful: this does more than add the one route.")
                .contains("- changes the definition of `resource policy`")
                .contains("\"path\":\"/deploymentId\",\"value\":\"dep001\"");
    }

    @Test
    void saysWhenItLooksAgainWhereTimeAloneMaySettleIt() {
        Objection young =
                new Objection(
                        "DraftQuiet",
                        "The draft changed less than 10 min ago.",
                        Optional.of(Duration.ofMinutes(7)));

        assertThat(text(found(Samples.undeployed(), new Decision.Tell(List.of(young)))))
                .contains("Time may settle this. I look again in 7 minutes.");
        assertThat(text(found(Samples.undeployed(), new Decision.Tell(List.of(young, OBSERVED)))))
                .doesNotContain("look again");
    }

    @Test
    void saysTheRestWasNotComparedWhenThereIsNoPlan() {
        assertThat(text(found(Samples.undeployed(), TELL)))
                .contains("I have not compared the rest. Look at it first.");
    }

    @Test
    void wordsEveryCause() {
        String words =
                Arrays.stream(Cause.values())
                        .map(cause -> finding(cause, Confidence.LIKELY, List.of()))
                        .map(finding -> Wording.of(found(finding, TELL)))
                        .map(FindingWordingTest::titleAndCause)
                        .collect(Collectors.joining());

        assertThat(words)
                .isEqualTo(
                        """
                        the backend itself sent this answer
                        `IntegrationAnswered`: The route is live, and API Gateway passed the request on. The text came from the backend, so look at the backend's own log.
                        the route needs a signed request
                        `UnsignedIamRequest`: The route is live and uses `AWS_IAM`. A request without a Signature Version 4 signature gets this answer. A Bearer or Basic token is no signature.
                        the route was deployed only moments ago
                        `DeployedMomentsAgo`: The route is live. A new deployment takes a while to reach all of API Gateway, about half a minute as others measured it. Until then a request may still meet the old one.
                        only one of the stage's two deployments has the route
                        `CanaryMismatch`: The stage splits its traffic between a base deployment and a canary. Requests that meet the one without the route fail.
                        the route exists but is not deployed
                        `RouteNotDeployed`: The API's draft has the route. The deployment that the stage serves has not. A change reaches no client until it is deployed.
                        a later deployment removed the route
                        `RouteRemoved`: An earlier deployment had the route. The live one and the draft have not. Either the client is out of date, or the removal was a mistake.
                        the URL names the stage once too often
                        `StageInPath`: API Gateway takes the stage from the URL only once, and not at all where a custom domain's mapping already names it. The second one is read as part of the path.
                        the URL uses the base path in the wrong place
                        `BasePathInPath`: A base path belongs to a custom domain, exactly once. On the `execute-api` host, or written twice, it is read as part of the path.
                        the custom domain leads to the wrong API or stage
                        `WrongMapping`: The mapping that this URL meets leads to an API or stage without the route. Another one, which may have been meant, has it.
                        a {proxy+} route does not cover its own parent path
                        `GreedyParent`: A greedy route such as `/files/{proxy+}` needs at least one more segment. `/files` itself is another resource, and it has no such method.
                        the CORS preflight is not defined
                        `PreflightNotDefined`: A browser asks with `OPTIONS` before it sends the real request. The path has other methods, but no `OPTIONS`.
                        the path exists, this method does not
                        `MethodNotDefined`: API Gateway gives the same answer for a missing method as for a missing path. `HEAD` is a method of its own: a `GET` route does not serve it.
                        the path is spelled differently from the route
                        `PathSpelling`: The path matches a live route once its spelling is put right: a slash, letter case, an encoded character or a stray mark.
                        something added or dropped path segments on the way
                        `SegmentsRewritten`: The path matches a live route once leading segments are added or dropped. A proxy, a CDN or a router probably rewrote it.
                        there is no such route, but there are similar ones
                        `NearestRoute`: Neither the live deployment nor the draft has this route. A typing error is the usual reason.
                        this looks like a scanner
                        `ScannerProbe`: Somebody tries out paths that are known from other software. There is nothing to repair.
                        the access log shows too little to tell why
                        `LogFormatInsufficient`: The stage's access log format lacks fields that a diagnosis needs. The requests fail, but I cannot see what they asked for.
                        I cannot tell why
                        `Undetermined`: What I could read does not decide it, and I do not guess.
                        there is no such API here
                        `NoSuchApi`: This account and region have no REST API with this id. Such a request never reaches an access log.
                        the API has no such stage
                        `NoSuchStage`: On the `execute-api` host the first segment of the path is the stage. An unknown one is answered `Forbidden`, and never reaches an access log.
                        the custom domain has no mapping for this path
                        `NoMapping`: No base path mapping of the custom domain covers this path. The answer is `Forbidden`, and no access log has it.
                        the API's default endpoint is switched off
                        `ExecuteApiDisabled`: The API is reachable over its custom domain only. The `execute-api` host answers `Forbidden`, and no access log has it.
                        """);
    }

    @ParameterizedTest
    @EnumSource(Cause.class)
    void saysHowSureItIsOfEveryCause(Cause cause) {
        assertThat(text(found(finding(cause, Confidence.CERTAIN, List.of()), TELL)))
                .contains("\nThe cause\n  `" + cause.id() + "`: ");
        assertThat(text(found(finding(cause, Confidence.POSSIBLE, List.of()), TELL)))
                .contains("\nA possible cause\n");
    }

    @ParameterizedTest
    @EnumSource(Cause.class)
    void keepsATitleWithinWhatSlackShowsWhateverThePath(Cause cause) {
        String path = "/prod/" + "a".repeat(500);
        Finding finding =
                finding(
                        incident("OPTIONS", path, List.of(path)),
                        cause,
                        Confidence.CERTAIN,
                        List.of());
        Decision ask = new Decision.Ask(Samples.plan(), List.of());

        Message message = Wording.of(found(finding, ask));

        assertThat(message.title().unmarked())
                .hasSizeLessThan(200)
                .contains(CauseWording.of(cause).headline());
    }

    @Test
    void saysWhereItLookedInWordsWhereItHasSome() {
        Finding finding =
                new Finding(
                        incident(),
                        Cause.UNDETERMINED,
                        Confidence.CERTAIN,
                        List.of(
                                Samples.evidence("`a`", "GetResources"),
                                Samples.evidence("`b`", "GetSomethingNew"),
                                new Evidence("`c`", new Source("access log", Samples.READ_AT))),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of());

        assertThat(text(found(finding, TELL)))
                .contains(
                        """
                          - the API's draft (`apigateway:GetResources`)
                          - `apigateway:GetSomethingNew`
                          - the access log
                        """);
    }

    @Test
    void worksWithoutPathMethodOrEvidence() {
        Finding bare =
                new Finding(
                        incident("-", "-", List.of()),
                        Cause.LOG_FORMAT_INSUFFICIENT,
                        Confidence.CERTAIN,
                        List.of(),
                        List.of(new Remedy.SetLogFormat(PROD, "{\"ip\":\"$context.path\"}")),
                        List.of(),
                        List.of(),
                        List.of());

        assertThat(text(found(bare, TELL)))
                .startsWith(
                        "Requests on stage `prod`: the access log shows too little to tell why\n")
                .doesNotContain("What I checked")
                .contains(
                        "--patch-operations '[{\"op\":\"replace\",\"path\":"
                                + "\"/accessLogSettings/format\",\"value\":"
                                + "\"{\\\"ip\\\":\\\"$context.path\\\"}\"}]'");
    }

    @Test
    void namesAtMostFourNearRoutesAndSixObjections() {
        Finding.NearRoute near = new Finding.NearRoute(ORDERS, "`a` for `b`");
        Finding finding =
                new Finding(
                        incident(),
                        Cause.NEAREST_ROUTE,
                        Confidence.LIKELY,
                        List.of(),
                        List.of(),
                        Collections.nCopies(9, near),
                        List.of(),
                        List.of());

        String text = text(found(finding, new Decision.Tell(Collections.nCopies(9, OBSERVED))));

        assertThat(text.split("- `GET /orders/\\{id}`: `a` for `b`", -1)).hasSize(5);
        assertThat(text.split("\\(`StageAllowsHealing`\\)", -1)).hasSize(6);
        assertThat(text).contains("- and 4 more\n");
    }

    @Test
    void carriesTheSameForMachines() {
        assertThat(Wording.of(found(Samples.undeployed(), TELL)).facts())
                .containsEntry("cause", "RouteNotDeployed")
                .containsEntry("confidence", "certain")
                .containsEntry("decision", "tell")
                .containsEntry("apiId", "a1b2c3d4e5")
                .containsEntry("stage", "prod")
                .containsEntry("path", "/prod/orders/42")
                .containsEntry("total", "12")
                .doesNotContainKey("plan");
    }

    private static String titleAndCause(Message message) {
        String cause =
                message.sections().stream()
                        .filter(section -> section.heading().equals("The likely cause"))
                        .flatMap(section -> section.blocks().stream())
                        .map(block -> ((Block.Paragraph) block).text())
                        .map(PlainText::line)
                        .collect(Collectors.joining("\n"));
        String title = message.title().unmarked();
        return title.substring(title.indexOf(": ") + 2) + "\n" + cause + "\n";
    }

    private static String text(Notice notice) {
        return PlainText.of(Wording.of(notice));
    }
}
