package io.routemedic.local.cli;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.routemedic.audit.AuditEvent;
import io.routemedic.audit.AuditUnavailableException;
import io.routemedic.audit.DynamoAuditTrail;
import io.routemedic.cli.json.Json;
import io.routemedic.cli.terminal.ExitCode;
import io.routemedic.dynamo.DynamoTables;
import io.routemedic.local.SharedWorkshop;
import io.routemedic.local.aws.Call;
import io.routemedic.local.aws.Denials;
import io.routemedic.local.aws.Fault;
import io.routemedic.local.cloud.OrdersCloud;
import io.routemedic.local.cloud.Workshop;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What people decide by command line, with the packaged functions and the tables behind it. */
@Timeout(600)
@ExtendWith(SharedWorkshop.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PeopleIT {

    private static final List<String> PROPERTIES =
            List.of("aws.endpointUrl", "aws.region", "aws.accessKeyId", "aws.secretAccessKey");
    private static final String ANN =
            "arn:aws:sts::111122223333:assumed-role/Operator/ann@example.com";

    private final Workshop workshop;

    PeopleIT(Workshop workshop) {
        this.workshop = workshop;
    }

    @AfterEach
    void forgetsTheCloud() {
        PROPERTIES.forEach(System::clearProperty);
    }

    @Test
    void approvesAHealAndTakesItBack() throws InterruptedException {
        try (OrdersCloud orders = asked()) {
            assertThat(run("approve", plan(orders)).status()).isEqualTo(ExitCode.OK);
            orders.cloud().drain();
            assertThat(orders.served()).as(orders.cloud()::functionLog).isNotEqualTo("dep001");

            String heal = orders.list().at("/heals/0/healId").asText();
            assertThat(run("undo", heal).out()).contains("goes back");
            orders.cloud().drain();
            assertThat(orders.served()).as(orders.cloud()::functionLog).isEqualTo("dep001");

            assertThat(run("audit", "show", OrdersCloud.STAGE).out())
                    .contains(
                            "RouteNotDeployed",
                            ANN + " approved",
                            ANN + " undo requested",
                            "dep001")
                    .doesNotContain("by own account");
            Answer verified = run("audit", "verify");
            assertThat(verified.status()).isEqualTo(ExitCode.OK);
            assertThat(verified.out()).contains("intact " + OrdersCloud.STAGE);
        }
    }

    @Test
    void needsNoRightButToInvokeTheConsole() throws InterruptedException {
        try (OrdersCloud orders = asked()) {
            String plan = plan(orders);
            String finding = orders.list().at("/findings/0/id").asText();

            assertThat(run("findings").out())
                    .contains(plan, finding, "RouteNotDeployed", OrdersCloud.STAGE);
            run("audit", "show", OrdersCloud.STAGE);
            run("audit", "verify");
            assertThat(invoked(orders)).containsOnly("RouteMedic-console:read");

            assertThat(run("acknowledge", finding).status()).isEqualTo(ExitCode.OK);
            assertThat(run("false-alarm", finding, "--why", "A test of ours.").status())
                    .isEqualTo(ExitCode.OK);
            assertThat(run("resume", OrdersCloud.STAGE).status()).isEqualTo(ExitCode.NO);
            assertThat(
                            run(
                                            "mute",
                                            OrdersCloud.STAGE,
                                            "--route",
                                            "POST /orders",
                                            "--for",
                                            "8h",
                                            "--why",
                                            "Tests “here”.")
                                    .status())
                    .isEqualTo(ExitCode.OK);
            assertThat(run("findings").out())
                    .contains(OrdersCloud.STAGE + " POST /orders  until ", "Tests “here”.");
            assertThat(run("audit", "show", OrdersCloud.STAGE).out())
                    .contains("false alarm", "A test of ours.", "muted")
                    .doesNotContain("by own account");
            assertThat(run("mute", OrdersCloud.STAGE, "--route", "POST /orders", "--off").status())
                    .isEqualTo(ExitCode.OK);
            assertThat(run("refuse", plan).status()).isEqualTo(ExitCode.OK);
            assertThat(invoked(orders))
                    .containsOnly("RouteMedic-console:read", "RouteMedic-console:act");
        }
    }

    /** What this process did in AWS; a proof is redeemed by the function. */
    private static List<String> invoked(OrdersCloud orders) {
        List<Call> own =
                orders.cloud().controls().calls().calls().stream()
                        .filter(call -> call.caller().equals("ann"))
                        .filter(call -> !call.name().equals("sts:GetCallerIdentity"))
                        .toList();
        assertThat(own).extracting(Call::name).containsOnly("lambda:Invoke");
        return own.stream().map(Call::resource).toList();
    }

    @Test
    void doesNothingForSomebodyWhoCannotProveWhoTheyAre() throws InterruptedException {
        try (OrdersCloud orders = asked()) {
            String plan = plan(orders);
            System.setProperty("aws.secretAccessKey", "another");
            assertThat(run("approve", plan).out()).contains("Nothing was done", "STS refused it");

            System.setProperty("aws.secretAccessKey", "secret");
            orders.cloud()
                    .controls()
                    .faults()
                    .inject(Fault.always("sts:GetCallerIdentity", Fault.Kind.SERVER_ERROR));
            Answer unchecked = run("approve", plan);
            assertThat(unchecked.status()).isEqualTo(ExitCode.NO);
            assertThat(unchecked.out()).contains("could not be checked", "Try again");
            orders.cloud().controls().faults().clear();

            orders.cloud().admit("ann", "secret", ANN.replace("111122223333", "444455556666"));
            assertThat(run("approve", plan).out()).contains("account 444455556666");

            orders.cloud().drain();
            assertThat(orders.served()).isEqualTo("dep001");
            assertThat(orders.list().path("plans")).hasSize(1);
        }
    }

    @Test
    void takesAProofForNothingElseThanItWasSignedFor() throws InterruptedException {
        try (OrdersCloud orders = asked()) {
            ObjectNode proven = orders.act("refuse", plan(orders)).put("proof", proofOfNobody());

            JsonNode answer = orders.ask("console:act", proven);

            assertThat(answer.path("answer").asText())
                    .contains("Nothing was done", "could not be proven");
            assertThat(orders.list().path("plans")).hasSize(1);
        }
    }

    /** Well formed, signed just now, by nobody. */
    private static String proofOfNobody() {
        return "Action=GetCallerIdentity&Version=2011-06-15&X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Date="
                + DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'")
                        .withZone(ZoneOffset.UTC)
                        .format(Instant.now())
                + "&X-Amz-SignedHeaders=host%3Bx-routemedic-request&X-Amz-Credential=ann%2F20261125"
                + "%2Feu-west-1%2Fsts%2Faws4_request&X-Amz-Expires=60&X-Amz-Signature="
                + "0".repeat(64);
    }

    @Test
    void saysInSentencesWhatIsMissing() throws InterruptedException {
        try (OrdersCloud orders = asked()) {
            assertThat(error("findings", "--stack", "Other"))
                    .contains("There is no console function `Other-console`", "--stack");
            orders.cloud().controls().hook(new Denials(Set.of("lambda:Invoke")));
            assertThat(error("approve", "9f86d081884c7d65"))
                    .contains("You may not invoke `RouteMedic-console:read`", "LookPolicy");
        }
    }

    private static String error(String... arguments) {
        var screen = new Screen();
        assertThat(screen.run(arguments)).isEqualTo(ExitCode.USAGE);
        return screen.err();
    }

    @Test
    void printsOneDocumentForScripts() throws InterruptedException {
        try (OrdersCloud orders = asked()) {
            String plan = plan(orders);

            assertThat(Json.tree(run("findings", "--json").out()).at("/plans/0/plan").asText())
                    .isEqualTo(plan);
            assertThat(Json.tree(run("refuse", plan, "--json").out()).path("done").asBoolean())
                    .isTrue();
            assertThat(
                            Json.tree(run("audit", "verify", "--json").out())
                                    .at("/trails/0/answer")
                                    .asText())
                    .isEqualTo("intact");
            assertThat(
                            Json.tree(run("audit", "show", OrdersCloud.STAGE, "--json").out())
                                    .path("events"))
                    .isNotEmpty();
        }
    }

    @Test
    void readsATrailThatIsMoreThanOneAnswer() throws InterruptedException {
        try (OrdersCloud _ = asked();
                DynamoDbClient dynamoDb = DynamoDbClient.create()) {
            var trail =
                    new DynamoAuditTrail(
                            new DynamoTables(
                                    dynamoDb,
                                    "routemedic-state",
                                    "routemedic-audit",
                                    AuditUnavailableException::new));
            trail.append(IntStream.range(0, 230).mapToObj(PeopleIT::largeEvent).toList());

            Answer verified = run("audit", "verify", "/apigw/large");

            assertThat(verified.out()).contains("intact /apigw/large: 230 events");
        }
    }

    /** Far more than 6 MB in all. */
    private static AuditEvent largeEvent(int number) {
        Map<String, Object> details =
                IntStream.range(0, 25)
                        .boxed()
                        .collect(toMap(i -> "detail" + i, _ -> "\"".repeat(1_000)));
        return new AuditEvent(
                "event-" + number,
                "/apigw/large",
                Instant.parse("2026-11-24T03:05:00Z"),
                "test",
                "finding",
                details);
    }

    @Test
    void refusesAPlanOnceAndHasNothingToUndoThen() throws InterruptedException {
        try (OrdersCloud orders = asked()) {
            String plan = plan(orders);
            assertThat(run("refuse", plan).status()).isEqualTo(ExitCode.OK);

            assertThat(run("approve", plan).status()).isEqualTo(ExitCode.NO);
            assertThat(run("undo", "heal-0123456789abcdef").status()).isEqualTo(ExitCode.NO);
            orders.cloud().drain();
            assertThat(orders.served()).isEqualTo("dep001");
        }
    }

    @Test
    void findsAnEventThatSomebodyAltered() throws InterruptedException {
        try (OrdersCloud _ = asked()) {
            alterFirstEvent();

            Answer answer = run("audit", "verify", OrdersCloud.STAGE);

            assertThat(answer.status()).isEqualTo(ExitCode.NO);
            assertThat(answer.out()).contains("BROKEN " + OrdersCloud.STAGE, "event 1");
            assertThat(run("audit", "show", "z9z9z9z9z9/prod").out())
                    .contains("Nothing is on record");
        }
    }

    @Test
    void findsWithAHeadOfTheDigestThatATrailWasPutBack() throws InterruptedException {
        try (OrdersCloud orders = asked();
                DynamoDbClient dynamoDb = DynamoDbClient.create()) {
            Map<String, AttributeValue> before = head(dynamoDb);
            run("refuse", plan(orders));
            Map<String, AttributeValue> after = head(dynamoDb);

            putBack(dynamoDb, before, after);

            assertThat(run("audit", "verify").status()).isEqualTo(ExitCode.OK);
            Answer answer = run("audit", "verify", "--head", text(after));
            assertThat(answer.status()).isEqualTo(ExitCode.NO);
            assertThat(answer.out()).contains("BROKEN " + OrdersCloud.STAGE, "is missing");
            assertThat(run("audit", "verify", "--head", text(before)).status())
                    .isEqualTo(ExitCode.OK);
        }
    }

    private static Map<String, AttributeValue> head(DynamoDbClient dynamoDb) {
        return dynamoDb.getItem(
                        get ->
                                get.tableName("routemedic-state")
                                        .key(
                                                Map.of(
                                                        "pk", text("audit-heads"),
                                                        "sk", text(OrdersCloud.STAGE))))
                .item();
    }

    /** As a digest tells it. */
    private static String text(Map<String, AttributeValue> head) {
        return "%s@%s:%s"
                .formatted(
                        value(head, "sk").s(),
                        value(head, "sequence").n(),
                        value(head, "hash").s());
    }

    private static AttributeValue value(Map<String, AttributeValue> item, String name) {
        return Objects.requireNonNull(item.get(name), name);
    }

    /** What somebody with rights to both tables can do, and leave a chain that is whole. */
    private static void putBack(
            DynamoDbClient dynamoDb,
            Map<String, AttributeValue> before,
            Map<String, AttributeValue> after) {
        for (long place = Long.parseLong(value(after, "sequence").n());
                place > Long.parseLong(value(before, "sequence").n());
                place--) {
            String sk = "%012d".formatted(place);
            dynamoDb.deleteItem(
                    delete ->
                            delete.tableName("routemedic-audit")
                                    .key(Map.of("pk", text(OrdersCloud.STAGE), "sk", text(sk))));
        }
        dynamoDb.putItem(put -> put.tableName("routemedic-state").item(before));
    }

    private static void alterFirstEvent() {
        Map<String, AttributeValue> key =
                Map.of("pk", text(OrdersCloud.STAGE), "sk", text("%012d".formatted(1)));
        try (DynamoDbClient dynamoDb = DynamoDbClient.create()) {
            dynamoDb.updateItem(
                    update ->
                            update.tableName("routemedic-audit")
                                    .key(key)
                                    .updateExpression("SET #event = :other")
                                    .expressionAttributeNames(Map.of("#event", "event"))
                                    .expressionAttributeValues(Map.of(":other", text("{}"))));
        }
    }

    /** A cloud in which a plan waits, and which this process's AWS clients use. */
    private OrdersCloud asked() throws InterruptedException {
        OrdersCloud orders = OrdersCloud.of("undeployed-ask", workshop);
        System.setProperty("aws.endpointUrl", orders.cloud().endpoint().toString());
        System.setProperty("aws.region", "eu-west-1");
        System.setProperty("aws.accessKeyId", "ann");
        System.setProperty("aws.secretAccessKey", "secret");
        orders.cloud().admit("ann", "secret", ANN);
        return orders.fail();
    }

    private record Answer(int status, String out) {}

    private static String plan(OrdersCloud orders) {
        return orders.list().at("/plans/0/plan").asText();
    }

    private static Answer run(String... arguments) {
        var screen = new Screen();
        int status = screen.run(arguments);
        assertThat(screen.err()).isEmpty();
        return new Answer(status, screen.out());
    }

    private static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }
}
