package io.routemedic.local.services;

import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.local.TestCloud;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DynamoDbTest {

    private final DynamoDbLocal local = DynamoDbLocal.start();
    private final DynamoDb tables = new DynamoDb(local, "first", "eu-west-1");
    private final TestCloud cloud = new TestCloud(List.of(tables));

    @BeforeAll
    void createsTables() {
        tables.createStateTable("state");
        tables.createTable("audit");
    }

    @AfterAll
    void closes() {
        cloud.close();
        local.close();
    }

    @Test
    void keepsItemsAndCountsTheCalls() {
        try (DynamoDbClient client = cloud.client(DynamoDbClient.builder())) {
            client.putItem(
                    one -> one.tableName("audit").item(Map.of("pk", text("a"), "sk", text("1"))));
        }

        assertThat(tables.items("audit"))
                .singleElement()
                .satisfies(item -> assertThat(item.path("pk").path("S").asText()).isEqualTo("a"));
        assertThat(cloud.calls().counts(_ -> true)).containsEntry("dynamodb:PutItem", 1);
        assertThat(cloud.calls().calls().getFirst().resource()).isEqualTo("audit");
    }

    @Test
    void listsOpenItemsByTheirLastTime() {
        try (DynamoDbClient client = cloud.client(DynamoDbClient.builder())) {
            client.putItem(
                    one ->
                            one.tableName("state")
                                    .item(
                                            Map.of(
                                                    "pk", text("b"),
                                                    "sk", text("1"),
                                                    "openKey", text("finding"),
                                                    "openTime", text("2026"))));

            var found =
                    client.query(
                            one ->
                                    one.tableName("state")
                                            .indexName("listed")
                                            .keyConditionExpression("openKey = :open")
                                            .expressionAttributeValues(
                                                    Map.of(":open", text("finding"))));

            assertThat(found.items()).hasSize(1);
        }
    }

    @Test
    void keepsOwnersApart() {
        var other = new DynamoDb(local, "second", "eu-west-1");

        other.createTable("audit");

        assertThat(other.items("audit")).isEmpty();
    }

    private static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }
}
