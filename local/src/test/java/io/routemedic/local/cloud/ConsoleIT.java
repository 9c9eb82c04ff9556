package io.routemedic.local.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.routemedic.audit.AuditEntry;
import io.routemedic.audit.AuditEvent;
import io.routemedic.cli.json.Json;
import io.routemedic.local.NeededPermissions;
import io.routemedic.local.SharedWorkshop;
import io.routemedic.local.aws.Fault;
import io.routemedic.local.cases.CaseRequest;
import io.routemedic.local.cases.Trail;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people ask of the packaged console function, and what the schedule asks of watch. */
@Timeout(600)
@ExtendWith(SharedWorkshop.class)
@Execution(ExecutionMode.CONCURRENT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsoleIT {

    private static final String HOSTILE = "<img src=x onerror=alert(1)>";
    private static final String URL =
            "https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com/prod/orders";

    private final NeededPermissions permissions = new NeededPermissions();
    private final Workshop workshop;

    ConsoleIT(Workshop workshop) {
        this.workshop = workshop;
    }

    @AfterAll
    void closes() {
        permissions.write("console");
    }

    @Test
    void healsWhatSomebodyApprovesAndTakesItBackWhenAsked() throws InterruptedException {
        try (OrdersCloud orders = OrdersCloud.of("undeployed-ask", workshop).fail()) {
            String plan = orders.list().at("/plans/0/plan").asText();
            assertThat(plan).as(orders.cloud()::functionLog).isNotEmpty();

            assertThat(answer(orders.console("approve", plan))).startsWith("Approved");
            orders.cloud().drain();
            assertThat(orders.served()).as(orders.cloud()::functionLog).isNotEqualTo("dep001");
            assertThat(orders.list().path("plans")).isEmpty();
            orders.watch();

            String heal = orders.list().at("/heals/0/healId").asText();
            assertThat(answer(orders.console("undo", heal))).contains("goes back");
            orders.cloud().drain();
            orders.watch();

            assertThat(orders.served()).as(orders.cloud()::functionLog).isEqualTo("dep001");
            assertThat(answer(orders.console("undo", heal))).doesNotContain("goes back");
            assertThat(trail(orders).verdict()).isEqualTo("intact");
            assertThat(trail(orders).entries().toString()).contains("ann@example.com");
            permissions.add(orders.cloud().results());
        }
    }

    /** For the doctor: with the function's own permissions, and without a message. */
    @Test
    void saysHowItsOwnStackIs() {
        try (OrdersCloud orders =
                OrdersCloud.of("undeployed-ask", workshop, ConsoleIT::withSlack)) {
            ObjectNode asked = Json.object().put("action", "self");

            JsonNode self = orders.ask("console:read", asked);
            orders.cloud().results().slack().refuseNext(List.of(404));
            JsonNode refused = orders.ask("console:read", asked);

            assertThat(self.path("checks").findValuesAsText("check"))
                    .containsExactly("kill switch", "slack", "stage " + OrdersCloud.STAGE);
            assertThat(self.path("checks").findValuesAsText("state")).containsOnly("good");
            assertThat(self.path("logGroups").toString()).contains("/apigw/orders-prod");
            assertThat(refused.path("checks").findValuesAsText("state"))
                    .containsExactly("good", "bad", "good");
            assertThat(orders.cloud().results().slack().posts()).isEmpty();
            permissions.add(orders.cloud().results());
        }
    }

    private static ObjectNode withSlack(ObjectNode settings) {
        settings.withObject("/notify").put("slackWebhookSecret", "routemedic/slack");
        return settings;
    }

    @Test
    void leavesTheStageAloneWhenSomebodyRefuses() throws InterruptedException {
        try (OrdersCloud orders = OrdersCloud.of("undeployed-ask", workshop).fail()) {
            String plan = orders.list().at("/plans/0/plan").asText();

            assertThat(answer(orders.console("refuse", plan))).startsWith("Refused");
            assertThat(answer(orders.console("approve", plan))).doesNotStartWith("Approved");
            orders.cloud().drain();

            assertThat(orders.served()).isEqualTo("dep001");
            assertThat(orders.list().path("plans")).isEmpty();
            permissions.add(orders.cloud().results());
        }
    }

    @Test
    void recordsEachAnswerToAPlanAndSaysWhichOneStands() throws InterruptedException {
        try (OrdersCloud orders = OrdersCloud.of("undeployed-ask", workshop).fail()) {
            String plan = orders.list().at("/plans/0/plan").asText();
            orders.console("approve", plan);

            String again = answer(orders.console("approve", plan));
            String late = answer(orders.console("refuse", plan));

            assertThat(again)
                    .contains("ann@example.com", "approved this plan at", "asked for again")
                    .doesNotContain("starts now");
            assertThat(late).contains("approved this plan at", "that answer stands");
            assertThat(trail(orders).events())
                    .extracting(AuditEvent::type)
                    .containsSubsequence("approved", "answered-again", "answered-again");
            permissions.add(orders.cloud().results());
        }
    }

    @Test
    void putsAnAcknowledgementOnRecordAndTakesNoIdThatIsNone() throws InterruptedException {
        try (OrdersCloud orders = OrdersCloud.of("undeployed-ask", workshop).fail()) {
            String finding = orders.list().at("/findings/0/id").asText();

            assertThat(answer(orders.console("acknowledge", "0123456789abcdef")))
                    .contains("There is no finding", "0123456789abcdef");
            assertThat(answer(orders.console("acknowledge", "\u00e9".repeat(2_000))))
                    .contains("id");
            assertThat(answer(orders.console("acknowledge", finding))).startsWith("Acknowledged");

            assertThat(trail(orders).events())
                    .filteredOn(event -> event.type().equals("acknowledged"))
                    .singleElement()
                    .satisfies(
                            event -> {
                                assertThat(event.actor()).contains("ann@example.com");
                                assertThat(event.details()).containsEntry("findingId", finding);
                            });
            permissions.add(orders.cloud().results());
        }
    }

    @Test
    void doesNothingForSomebodyWithoutAName() throws InterruptedException {
        try (OrdersCloud orders = OrdersCloud.of("undeployed-ask", workshop).fail()) {
            String plan = orders.list().at("/plans/0/plan").asText();

            ObjectNode nameless = orders.act("approve", plan).put("actor", " ");
            assertThat(answer(orders.ask("console:act", nameless))).startsWith("Nothing was done");
            orders.cloud().drain();

            assertThat(orders.served()).isEqualTo("dep001");
            assertThat(orders.list().path("plans")).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"console:read", "console", "console:live"})
    void doesNothingForWhoMayOnlyRead(String invoked) throws InterruptedException {
        try (OrdersCloud orders = OrdersCloud.of("undeployed-ask", workshop).fail()) {
            String plan = orders.list().at("/plans/0/plan").asText();

            JsonNode answer = orders.ask(invoked, orders.act("approve", plan));

            assertThat(answer(answer))
                    .contains("Nothing was done", "function:RouteMedic-console:act");
            assertThat(answer.path("done").asBoolean(true)).isFalse();
            assertThat(orders.list().path("plans")).hasSize(1);
        }
    }

    @Test
    void doesOneThingForEachPageThatItShowed() throws InterruptedException {
        try (OrdersCloud orders = OrdersCloud.of("undeployed-ask", workshop).fail()) {
            String plan = orders.list().at("/plans/0/plan").asText();
            ObjectNode refusal = orders.act("refuse", plan);
            ObjectNode invented = refusal.deepCopy().put("nonce", UUID.randomUUID().toString());
            ObjectNode without = refusal.deepCopy();
            without.remove("nonce");

            for (ObjectNode none : List.of(invented, without)) {
                assertThat(answer(orders.ask("console:act", none)))
                        .contains("Nothing was done", "this page is too old");
            }
            assertThat(orders.list().path("plans")).hasSize(1);
            assertThat(answer(orders.ask("console:act", refusal))).startsWith("Refused");
            assertThat(answer(orders.ask("console:act", refusal))).contains("too old");
            assertThat(trail(orders).events())
                    .extracting(AuditEvent::type)
                    .containsOnlyOnce("refused")
                    .doesNotContain("answered-again");
            permissions.add(orders.cloud().results());
        }
    }

    @Test
    void keepsAnAcknowledgedFindingOffTheListWhileItsCauseIsTheSame() throws InterruptedException {
        try (OrdersCloud orders = OrdersCloud.of("undeployed-ask", workshop).fail()) {
            JsonNode findings = orders.list().path("findings");
            assertThat(findings).hasSize(1);

            orders.console("acknowledge", findings.path(0).path("id").asText());
            assertThat(orders.list().path("findings")).isEmpty();

            orders.fail();
            assertThat(orders.list().path("findings")).isEmpty();
            permissions.add(orders.cloud().results());
        }
    }

    @Test
    void diagnosesARequestThatSomebodyDescribes() {
        try (OrdersCloud orders = OrdersCloud.of("undeployed-ask", workshop)) {
            JsonNode undeployed = orders.ask("console:read", question("POST", URL));
            assertThat(undeployed.at("/finding/cause").asText()).isEqualTo("RouteNotDeployed");

            JsonNode live = orders.ask("console:read", question("GET", URL));
            assertThat(live.path("answer").asText()).isEqualTo("live");
            permissions.add(orders.cloud().results());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "removed-route, RouteRemoved",
        "base-path-on-execute-api, BasePathInPath",
        "domain-with-rules-then-mappings, ''",
    })
    void comesToTheCauseThatTheLogsWouldShow(String name, String cause) {
        try (OrdersCloud orders = OrdersCloud.of(name, workshop)) {
            CaseRequest request = orders.requests().getFirst();

            JsonNode answer = orders.ask("console:read", question(request.method(), request.url()));

            assertThat(answer.at("/finding/cause").asText()).as(answer::toString).isEqualTo(cause);
            permissions.add(orders.cloud().results());
        }
    }

    @Test
    void handsOutTheTrailAsItIsStored() throws InterruptedException {
        try (OrdersCloud orders = OrdersCloud.of("undeployed-ask", workshop).fail()) {
            JsonNode heads = orders.ask("console:read", Json.object().put("action", "audit"));
            JsonNode page =
                    orders.ask(
                            "console:read",
                            Json.object().put("action", "audit").put("id", OrdersCloud.STAGE));

            assertThat(heads.at("/heads/0/subject").asText()).isEqualTo(OrdersCloud.STAGE);
            assertThat(page.path("head")).isEqualTo(heads.at("/heads/0"));
            assertThat(page.has("next")).isFalse();
            List<AuditEntry> stored = trail(orders).entries();
            assertThat(page.path("entries"))
                    .hasSameSizeAs(stored)
                    .extracting(entry -> entry.path("event").asText())
                    .containsExactlyElementsOf(stored.stream().map(AuditEntry::text).toList());
            permissions.add(orders.cloud().results());
        }
    }

    @Test
    void describesItself() {
        try (OrdersCloud orders = OrdersCloud.of("undeployed-ask", workshop)) {
            JsonNode words = orders.ask("console:read", Json.object().put("describe", true));

            assertThat(words.toString()).contains("Diagnose a request");
        }
    }

    @Test
    void showsHostileTextAsText() throws InterruptedException {
        try (OrdersCloud orders = OrdersCloud.of("undeployed-ask", workshop)) {
            orders.cloud().logs().write("/apigw/orders-prod", Instant.now(), hostileLine());
            orders.cloud().drain();
            ObjectNode widget = question(HOSTILE, URL + "/" + HOSTILE);
            widget.putObject("widgetContext").putObject("forms").putObject("all");

            String html = orders.ask("console:read", widget).asText();

            assertThat(html)
                    .as(orders.cloud()::functionLog)
                    .contains("&lt;img src=x onerror=alert(1)&gt;")
                    .doesNotContainIgnoringCase("<img", "<script");
        }
    }

    @Test
    void deliversLaterWhatAChannelDidNotTake() throws InterruptedException {
        try (OrdersCloud orders = OrdersCloud.of("undeployed-ask", workshop)) {
            Results results = orders.cloud().results();
            results.slack().refuseNext(List.of(429));
            orders.fail();
            assertThat(results.slack().posts()).isEmpty();

            Thread.sleep(Duration.ofSeconds(2));
            orders.watch();

            assertThat(results.slack().posts()).as(orders.cloud()::functionLog).isNotEmpty();
            permissions.add(results);
        }
    }

    @Test
    void wakesAHealWhoseMessageWasLost() throws InterruptedException {
        try (OrdersCloud orders = OrdersCloud.of("undeployed-ask", workshop).fail()) {
            orders.console("approve", orders.list().at("/plans/0/plan").asText());
            orders.cloud()
                    .controls()
                    .faults()
                    .inject(Fault.always("sqs:SendMessage", Fault.Kind.SERVER_ERROR));
            orders.cloud().drain();
            assertThat(orders.served()).as(orders.cloud()::functionLog).isNotEqualTo("dep001");
            orders.cloud().controls().faults().clear();

            Thread.sleep(Duration.ofSeconds(2));
            orders.watch();

            assertThat(orders.cloud().results().calls())
                    .as(orders.cloud()::functionLog)
                    .anyMatch(
                            call ->
                                    call.caller().startsWith("watch")
                                            && call.name().equals("sqs:SendMessage"));
            permissions.add(orders.cloud().results());
        }
    }

    private static ObjectNode question(String method, String url) {
        return Json.object().put("action", "diagnose").put("method", method).put("url", url);
    }

    /** A line as the stage's format makes it, with what an attacker may choose. */
    private static String hostileLine() {
        return Json.object()
                .put("requestId", "r-1")
                .put("ip", "198.51.100.20")
                .put("userAgent", HOSTILE)
                .put("requestTime", "05/Nov/2026:10:00:00 +0000")
                .put("httpMethod", "POST")
                .put("path", "/prod/orders/" + HOSTILE)
                .put("status", "403")
                .put("apiId", "a1b2c3d4e5")
                .put("stage", "prod")
                .put("domainName", "a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com")
                .put("errorType", "MISSING_AUTHENTICATION_TOKEN")
                .put("errorMessage", "Missing Authentication Token")
                .toString();
    }

    private static String answer(JsonNode reply) {
        return reply.path("answer").asText();
    }

    private static Trail trail(OrdersCloud orders) {
        Results results = orders.cloud().results();
        return Trail.of(results.auditItems(), results.stateItems());
    }
}
