package io.routemedic.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.local.SharedWorkshop;
import io.routemedic.local.cloud.OrdersCloud;
import io.routemedic.local.cloud.Workshop;
import java.util.List;
import java.util.Map;
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
