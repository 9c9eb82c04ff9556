package io.routemedic.local.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The leases in a cloud's state table, for tests that cannot wait until they run out. */
final class StageLeases {

    private static final String UNTIL = "leaseUntil";

    private StageLeases() {}

    /** Makes every lease one of long ago, and says how many there were. */
    static int expire(LocalCloud cloud) {
        List<JsonNode> leases =
                cloud.results().stateItems().stream().filter(item -> item.has(UNTIL)).toList();
        try (DynamoDbClient client = client(cloud)) {
            leases.forEach(lease -> expire(client, lease));
        }
        return leases.size();
    }

    private static void expire(DynamoDbClient client, JsonNode lease) {
        String until = lease.path(UNTIL).path("S").asText();
        client.updateItem(
                update ->
                        update.tableName(Services.STATE_TABLE)
                                .key(Map.of("pk", text(lease, "pk"), "sk", text(lease, "sk")))
                                .updateExpression("SET %s = :past".formatted(UNTIL))
                                .expressionAttributeValues(
                                        Map.of(
                                                ":past",
                                                AttributeValue.fromS(
                                                        "2000" + until.substring(4)))));
    }

    private static AttributeValue text(JsonNode item, String attribute) {
        return AttributeValue.fromS(item.path(attribute).path("S").asText());
    }

    private static DynamoDbClient client(LocalCloud cloud) {
        return DynamoDbClient.builder()
                .endpointOverride(cloud.endpoint())
                .region(Region.of(cloud.world().region()))
                .credentialsProvider(
                        StaticCredentialsProvider.create(
                                AwsBasicCredentials.create("tester", "secret")))
                .build();
    }
}
