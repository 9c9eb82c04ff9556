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
import io.routemedic.diagnosis.finding.Finding;
import io.routemedic.diagnosis.finding.Remedy;
import io.routemedic.gateway.model.RouteAccess;
import io.routemedic.incident.Incident;
import io.routemedic.incident.IncidentKey;
import io.routemedic.ledger.findings.FindingRecord;
import io.routemedic.notice.Notice;
import io.routemedic.notice.channel.PlainText;
import io.routemedic.notice.message.Block;
import io.routemedic.notice.message.Message;
import io.routemedic.policy.Decision;
import io.routemedic.policy.Deployer;
import io.routemedic.policy.Guard;
import io.routemedic.policy.Objection;
import io.routemedic.policy.Plan;
import io.routemedic.policy.RouteDiff;
import io.routemedic.policy.guards.Guards;
import io.routemedic.remedy.decision.Decided;
import io.routemedic.routing.Route;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FindingWordingTest {

    private static final Objection OBSERVED =
            new Objection(
                    "StageAllowsHealing",
                    "Stage `a1b2c3d4e5/prod` is only observed: add it to `healing`.");

    @Test
    void tellsManyOfOneRootCauseWithTheirNumberAndTheFirstOfThem() {
        Notice.Found one = found(Samples.undeployed(), TELL);
        List<Finding> others = IntStream.range(0, 39).mapToObj(n -> undeployed("/r" + n)).toList();

        String text = text(new Notice.Found(one.decided(), others, Optional.empty(), "first"));

        assertThat(text)
                .startsWith("`orders`, stage `prod`, 40 paths: not deployed\n")
                .contains("51 requests for 40 paths, from 3 addresses")
                .contains("  - `GET /prod/orders/42`: 12 requests\n", "  - and 31 more\n")
                .contains("finding `" + one.findingId() + "` and 39 more of the same.");
        assertThat(text.lines().filter(line -> line.contains("`GET /prod/r"))).hasSize(8);
    }

    private static Finding undeployed(String path) {
        return finding(
                incident("GET", path, List.of("/prod" + path), 1),
                Cause.ROUTE_NOT_DEPLOYED,
                Confidence.CERTAIN,
                List.of(new Remedy.Deploy(PROD, ORDERS)));
    }

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
                                        Cause.WRONG_MAPPING, Confidence.POSSIBLE, List.of()),
                                new Finding.Alternative(
                                        Cause.METHOD_NOT_DEFINED, Confidence.CERTAIN, List.of())),
                        List.of("`apigateway:GetDeployments` was denied"));

        assertThat(text(found(finding, new Decision.Tell(List.of(OBSERVED)))))
                .isEqualTo(
                        """
                        `orders`, stage `prod`, `GET /prod/orders/42`: not deployed

                        What to do
                          Deploy the draft to stage `prod`:
                              aws apigateway create-deployment --region eu-west-1 --rest-api-id a1b2c3d4e5 --stage-name prod
                          This publishes the whole draft. I have not compared the rest: look at it first.

                        Why
                          The draft (what the console shows) has the route; what the stage serves has not. The console's Test button asks the draft: it works there, and proves nothing.
                          Also possible: the custom domain leads to the wrong stage.

                        ---

                        To check that it helped
                          Any answer but `Missing Authentication Token` shows that the route is there (only a route with `AWS_IAM` gives it to a request without a signature).
                              curl --globoff --path-as-is -i https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com/prod/orders/42

                        What failed
                          12 requests for `GET /prod/orders/42` on `a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com`, from 3 addresses, the first at 2026-11-24T03:02:11Z, the last at 2026-11-24T03:04:50Z.
                          API Gateway answered `Missing Authentication Token`.
                          The first came from user agent `curl/8.5.0`, request id `VwjwNFuUIAMFrRA=`.

                        What I found
                          - Stage `prod` serves deployment `dep001`.
                          - Deployment `dep001` lacks `GET /orders/{id}`.

                        The nearest routes
                          - `GET /order`: `order` for `orders`

                        Why RouteMedic does not deploy it
                          - Stage `a1b2c3d4e5/prod` is only observed: add it to `healing`.

                        What I could not check
                          - `apigateway:GetDeployments` was denied.

                        Where
                          API `orders` (`a1b2c3d4e5`), stage `prod`, log group `/apigw/orders-prod`, account `111122223333`, region `eu-west-1`.
                          Owner: `payments`.
                          Cause `RouteNotDeployed`, finding `0123456789abcdef`.
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
                        `orders`, stage `prod`, `GET /prod/orders/42`: not deployed. May I deploy it?

                        What to do
                          Approve or refuse it, on the RouteMedic dashboard or by the commands at the end.
                          I would deploy the draft to stage `prod`. This adds `GET /orders/{id}` (authorization `AWS_IAM`), and changes nothing else.

                        Why
                          The draft (what the console shows) has the route; what the stage serves has not. The console's Test button asks the draft: it works there, and proves nothing.

                        ---

                        What failed
                          12 requests for `GET /prod/orders/42` on `a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com`, from 3 addresses, the first at 2026-11-24T03:02:11Z, the last at 2026-11-24T03:04:50Z.
                          API Gateway answered `Missing Authentication Token`.
                          The first came from user agent `curl/8.5.0`, request id `VwjwNFuUIAMFrRA=`.

                        What I found
                          - Stage `prod` serves deployment `dep001`.
                          - Deployment `dep001` lacks `GET /orders/{id}`.

                        What a deployment changes
                          - adds `GET /orders/{id}` (authorization `AWS_IAM`)

                        What it waits for
                          - This stage's plans need an approval.

                        Where
                          API `orders` (`a1b2c3d4e5`), stage `prod`, log group `/apigw/orders-prod`, account `111122223333`, region `eu-west-1`.
                          Owner: `payments`.
                          Cause `RouteNotDeployed`, finding `0123456789abcdef`.
                          The API's stages in the AWS console: https://eu-west-1.console.aws.amazon.com/apigateway/main/apis/a1b2c3d4e5/stages?api=a1b2c3d4e5&region=eu-west-1
                          To approve exactly this plan, or to refuse it:
                              ./routemedic approve 9f86d081884c7d65
                              ./routemedic refuse 9f86d081884c7d65
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
                        "`orders`, stage `prod`, `GET /prod/orders/42`: not deployed. I am"
                                + " deploying it\n")
                .contains(
                        "This publishes the whole draft: 1 route added, 1 route removed, 1"
                                + " definition changed, 1 not compared, see below.")
                .contains(
                        """
                        What a deployment changes
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
    void countsWhatTheCommandWouldPublishBesideTheRouteAndSaysTheWayBack() {
        Notice.Found told =
                Samples.found(
                        Samples.undeployed(),
                        TELL,
                        Optional.of(
                                Samples.plan(
                                        new TreeMap<>(), List.of("resource policy"), List.of())));

        assertThat(text(told))
                .contains("publishes the whole draft: 1 route added, 1 definition changed, see")
                .contains("- changes the definition of `resource policy`")
                .contains("\"path\":\"/deploymentId\",\"value\":\"dep001\"");
    }

    @Test
    void deploysWithTheToolThatDeploysTheStageAndSaysTheLastingFix() {
        Objection managed =
                new Objection("NotManagedElsewhere", "Stage `x` is deployed by a stack.");
        Finding finding = Samples.undeployed();
        Decision tell = new Decision.Tell(List.of(OBSERVED, managed));

        assertThat(text(managedBy(finding, tell, new Deployer.Stack(Optional.of("shop")))))
                .contains("  Deploy it with the CloudFormation stack `shop`, which would undo")
                .contains("AlwaysDeploy: true", "addToLogicalId", "serverless deploy")
                .doesNotContain("create-deployment");
        assertThat(text(managedBy(finding, tell, new Deployer.Tool("ManagedBy=Terraform"))))
                .contains("  Deploy it with another tool (tag `ManagedBy=Terraform`), which")
                .contains("triggers = { redeployment = sha1(jsonencode([…])) }")
                .doesNotContain("create-deployment", "AlwaysDeploy");
    }

    @Test
    void namesTheToolThatDeploysAlsoWhereARouteIsToBeAdded() {
        Finding finding =
                finding(
                        Cause.METHOD_NOT_DEFINED,
                        Confidence.CERTAIN,
                        List.of(new Remedy.DefineRoute(PROD, ORDERS)));

        assertThat(text(managedBy(finding, TELL, new Deployer.Stack(Optional.of("shop")))))
                .contains("then deploy it with the CloudFormation stack `shop`.");
    }

    /** What is no good for RouteMedic is no good for people: only who may act differs. */
    @Test
    void offersTheCommandToDeployOnlyWhereNoGuardSaysThatItDoesHarm() {
        assertThat(
                        Guards.all().stream()
                                .map(Guard::name)
                                .filter(
                                        guard ->
                                                text(found(
                                                                Samples.undeployed(),
                                                                new Decision.Tell(
                                                                        List.of(
                                                                                OBSERVED,
                                                                                new Objection(
                                                                                        guard,
                                                                                        "No.")))))
                                                        .contains("create-deployment"))
                                .toList())
                .containsExactly("StageAllowsHealing", "KillSwitchOff", "EnoughEvidence");
    }

    @Test
    void saysThatItWouldDeployWhereOnlyTheOwnersWordIsMissing() {
        Optional<Plan> plan = Optional.of(Samples.plan());

        assertThat(
                        text(
                                Samples.found(
                                        Samples.undeployed(),
                                        new Decision.Tell(List.of(OBSERVED)),
                                        plan)))
                .contains("Nothing that I read stands against it: allowed, I would deploy it.");
    }

    @Test
    void asksForTheDraftFirstWhereItCouldNotBeRead() {
        Finding finding =
                new Finding(
                        incident("POST", "/prod/orders", List.of("/prod/orders")),
                        Cause.METHOD_NOT_DEFINED,
                        Confidence.LIKELY,
                        List.of(),
                        List.of(new Remedy.DefineRoute(PROD, new Route("POST", "/orders"))),
                        List.of(),
                        List.of(),
                        List.of("The draft of the API was not read."));

        assertThat(text(found(finding, TELL)))
                .startsWith(
                        "`orders`, stage `prod`, `POST /prod/orders`: probably no such method on"
                                + " this path\n")
                .contains("  If the draft lacks it, add `POST /orders` to the API")
                .contains("I could not check everything (see below)");
    }

    @Test
    void namesNoSimilarRouteWhereThereIsNone() {
        Finding none = finding(Cause.NEAREST_ROUTE, Confidence.POSSIBLE, List.of());

        assertThat(text(found(none, TELL)))
                .startsWith(
                        "`orders`, stage `prod`, `GET /prod/orders/42`: no such route, and none"
                                + " like it\n");
    }

    @Test
    void offersNoCommandWhereGuardsWereAskedWithoutAPlan() {
        Finding finding = Samples.undeployed();
        Notice.Found found =
                new Notice.Found(
                        new Decided(
                                FindingRecord.of(finding),
                                Optional.empty(),
                                finding,
                                new Decision.Tell(List.of(OBSERVED)),
                                List.of(
                                        new Guard.Answer(
                                                "StageAllowsHealing", Optional.of(OBSERVED))),
                                Samples.readings(Optional.empty()),
                                Optional.empty()),
                        List.of(),
                        Optional.empty(),
                        "10");

        assertThat(text(found))
                .contains("Look at what else the draft changes")
                .doesNotContain("create-deployment");
    }

    @Test
    void saysOfAnOpenFieldHowManyCausesItMayHave() {
        Finding finding =
                new Finding(
                        incident(),
                        Cause.BASE_PATH_IN_PATH,
                        Confidence.LIKELY,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(
                                new Finding.Alternative(
                                        Cause.WRONG_MAPPING, Confidence.LIKELY, List.of())),
                        List.of());

        assertThat(text(found(finding, TELL)))
                .startsWith(
                        "`orders`, stage `prod`, `GET /prod/orders/42`: one of two causes, the URL"
                                + " has the base path in the wrong place\n")
                .contains("  Also possible: the custom domain leads to the wrong stage.\n");
    }

    @Test
    void leavesOutAnAlternativeThatTheCauseItselfExplains() {
        Finding finding =
                new Finding(
                        incident(),
                        Cause.ROUTE_NOT_DEPLOYED,
                        Confidence.LIKELY,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(
                                new Finding.Alternative(
                                        Cause.METHOD_NOT_DEFINED, Confidence.CERTAIN, List.of())),
                        List.of());

        assertThat(text(found(finding, TELL)))
                .contains(": probably not deployed\n")
                .doesNotContain("Also possible");
    }

    @ParameterizedTest
    @EnumSource(Cause.class)
    void saysOfAQuestionNothingThatOnlyARequestCouldTell(Cause cause) {
        assertThat(text(new Notice.Asked(finding(cause, Confidence.LIKELY, List.of()))))
                .doesNotContain(
                        "What failed", "Gateway answered", "log group", "finding `", "address")
                .contains("Account `111122223333`".toLowerCase(Locale.ROOT));
    }

    @Test
    void leavesOutAnAccountThatNobodyNamed() {
        Incident known = incident();
        Incident asked =
                Samples.at(
                        known,
                        new IncidentKey.Origin("", "eu-west-1", "-", known.key().origin().stage()));

        assertThat(
                        text(
                                new Notice.Asked(
                                        finding(
                                                asked,
                                                Cause.NO_SUCH_STAGE,
                                                Confidence.CERTAIN,
                                                List.of()))))
                .doesNotContain("account");
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
                .contains("I have not compared the rest: look at it first.");
    }

    @Test
    void wordsEveryCause() {
        String words =
                Arrays.stream(Cause.values())
                        .map(cause -> finding(cause, Confidence.CERTAIN, List.of()))
                        .map(finding -> Wording.of(found(finding, TELL)))
                        .map(FindingWordingTest::headlineAndWhy)
                        .collect(Collectors.joining());

        assertThat(words)
                .isEqualTo(
                        """
                        the backend sent this error, not API Gateway
                          The route is live, and API Gateway passed the request on. The text came from the backend.
                        sent without an AWS signature
                          The route is live with `AWS_IAM` authorization. A request without a signature gets this answer; a Bearer or Basic token is none.
                        deployed moments ago, not everywhere yet
                          The route is live. A new deployment takes about half a minute to reach all of API Gateway. Until then a request may meet the old one.
                        only one of the stage's two deployments has it
                          The stage splits its traffic between a base deployment and a canary. Requests that meet the one without the route fail.
                        not deployed
                          The draft (what the console shows) has the route; what the stage serves has not. The console's Test button asks the draft: it works there, and proves nothing.
                        removed by a later deployment
                          An earlier deployment had the route. What is live and the draft (what the console shows) have not. The client is out of date, or the removal was a mistake.
                        the URL names the stage once too often
                          API Gateway takes the stage off the URL only once, and not at all where a custom domain already leads to it. The rest is read as the path.
                        the URL has the base path in the wrong place
                          A base path belongs to a custom domain, exactly once. On the `execute-api` host, or written twice, it is read as part of the path.
                        the custom domain leads to the wrong stage
                          The mapping that this URL meets leads to a stage without the route. Another stage, which may have been meant, has it.
                        {proxy+} does not cover its own parent path
                          A route such as `/files/{proxy+}` needs at least one more segment. `/files` itself is another resource, and it has no such method.
                        no OPTIONS method for the browser's CORS preflight
                          A browser asks with `OPTIONS` before it sends the real request. The path has other methods, but no `OPTIONS`.
                        no such method on this path
                          The path is live with other methods. API Gateway gives a missing method the same answer as a missing path.
                        the path is spelled differently from the route
                          The path matches a live route once its spelling is put right: a slash, letter case, an encoded character or a stray mark.
                        path segments were added or dropped on the way
                          The path matches a live route once leading segments are added or dropped. A proxy, a CDN or a router may have rewritten it.
                        no such route, and none like it
                          Neither what is live nor the draft (what the console shows) has a route like this.
                        a scanner, nothing to repair
                          Somebody tries out paths that are known from other software.
                        the access log shows too little to tell why
                          The access log's format lacks fields that a diagnosis needs. The requests fail, but I cannot see what they asked for.
                        I cannot tell why
                          What I could read does not decide it, and I do not guess.
                        no such API in this account and region
                          No REST API has this id here. Such a request never reaches an access log.
                        the API has no such stage
                          On the `execute-api` host the first segment of the path is the stage. An unknown one is answered `Forbidden`, and never reaches an access log.
                        the custom domain leads this path nowhere
                          No base path mapping of the custom domain covers this path. The answer is `Forbidden`, and no access log has it.
                        the API's execute-api host is switched off
                          The API is reachable over its custom domain only. The `execute-api` host answers `Forbidden`, and no access log has it.
                        """);
    }

    @ParameterizedTest
    @EnumSource(Cause.class)
    void saysHowSureItIsInTheTitle(Cause cause) {
        assertThat(title(cause, Confidence.CERTAIN)).doesNotContain("probably", "perhaps");
        if (!Set.of(Cause.NEAREST_ROUTE, Cause.LOG_FORMAT_INSUFFICIENT, Cause.UNDETERMINED)
                .contains(cause)) {
            assertThat(title(cause, Confidence.LIKELY)).contains(": probably ");
            assertThat(title(cause, Confidence.POSSIBLE)).contains(": perhaps ");
        }
    }

    private static String title(Cause cause, Confidence confidence) {
        return Wording.of(found(finding(cause, confidence, List.of()), TELL)).title().unmarked();
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
                .contains(CauseWording.of(finding).headline().unmarked());
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
                        "`orders`, stage `prod`, some requests: the access log shows too little to"
                                + " tell why\n")
                .doesNotContain("What I found")
                .contains(
                        "--patch-operations '[{\"op\":\"replace\",\"path\":"
                                + "\"/accessLogSettings/format\",\"value\":"
                                + "\"{\\\"ip\\\":\\\"$context.path\\\"}\"}]'");
    }

    @Test
    void namesAtMostFourNearRoutesAndNoGuard() {
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
        assertThat(text).doesNotContain("StageAllowsHealing");
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

    private static String headlineAndWhy(Message message) {
        String title = message.title().unmarked();
        return title.substring(title.indexOf(": ") + 2)
                + "\n  "
                + message.why().blocks().stream()
                        .map(block -> PlainText.line(((Block.Paragraph) block).text()))
                        .collect(Collectors.joining(" "))
                + "\n";
    }

    private static Notice.Found managedBy(Finding finding, Decision decision, Deployer deployer) {
        return found(finding, decision, Samples.readings(Optional.empty()), Optional.of(deployer));
    }

    private static String text(Notice notice) {
        return PlainText.of(Wording.of(notice));
    }
}
