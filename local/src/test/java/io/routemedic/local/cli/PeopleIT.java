package io.routemedic.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.local.SharedWorkshop;
import io.routemedic.local.cloud.OrdersCloud;
import io.routemedic.local.cloud.Workshop;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
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
    private static final List<String> TABLES =
            List.of("--state-table", "routemedic-state", "--audit-table", "routemedic-audit");

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
            assertThat(decide(orders, "approve", plan(orders)).status()).isEqualTo(ExitCode.OK);
            orders.cloud().drain();
            assertThat(orders.served()).as(orders.cloud()::functionLog).isNotEqualTo("dep001");

            String heal = orders.list().at("/heals/0/healId").asText();
            assertThat(decide(orders, "undo", heal).out()).contains("is being taken back");
            orders.cloud().drain();
            assertThat(orders.served()).as(orders.cloud()::functionLog).isEqualTo("dep001");

            assertThat(run("audit", "show", OrdersCloud.STAGE).out())
                    .contains("RouteNotDeployed", "ann@example.com", "dep001");
            Answer verified = run("audit", "verify");
            assertThat(verified.status()).isEqualTo(ExitCode.OK);
            assertThat(verified.out()).contains("intact " + OrdersCloud.STAGE);
        }
    }

    @Test
    void refusesAPlanOnceAndHasNothingToUndoThen() throws InterruptedException {
        try (OrdersCloud orders = asked()) {
            String plan = plan(orders);
            assertThat(decide(orders, "refuse", plan).status()).isEqualTo(ExitCode.OK);

            assertThat(decide(orders, "approve", plan).status()).isEqualTo(ExitCode.NO);
            assertThat(decide(orders, "undo", "heal-0123456789abcdef").status())
                    .isEqualTo(ExitCode.NO);
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
                DynamoDbClient dynamoDb = CallersAws.dynamoDb()) {
            Map<String, AttributeValue> before = head(dynamoDb);
            decide(orders, "refuse", plan(orders));
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
        try (DynamoDbClient dynamoDb = CallersAws.dynamoDb()) {
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
        return orders.fail();
    }

    private record Answer(int status, String out) {}

    private static String plan(OrdersCloud orders) {
        return orders.list().at("/plans/0/plan").asText();
    }

    private static Answer decide(OrdersCloud orders, String command, String what) {
        String queue = orders.cloud().endpoint() + "/111122223333/routemedic-heal";
        return run(command, what, "--heal-queue", queue, "--as", "ann@example.com");
    }

    private static Answer run(String... arguments) {
        var screen = new Screen();
        int status =
                screen.run(
                        Stream.concat(Stream.of(arguments), TABLES.stream())
                                .toArray(String[]::new));
        assertThat(screen.err()).isEmpty();
        return new Answer(status, screen.out());
    }

    private static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }
}
