package io.routemedic.local.services;

import com.fasterxml.jackson.databind.JsonNode;
import io.routemedic.local.aws.Permission;
import java.util.List;
import java.util.stream.Stream;

/**
 * What IAM checks of a request to DynamoDB: of a transaction, each of its items; of a query, the
 * index where it reads one.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/transaction-apis-iam.html">Using
 *     IAM with DynamoDB transactions</a>
 */
final class DynamoDbPermissions {

    private DynamoDbPermissions() {}

    static List<Permission> of(String operation, JsonNode body) {
        Stream<Permission> all =
                switch (operation) {
                    case "TransactGetItems", "TransactWriteItems" ->
                            body.path("TransactItems")
                                    .valueStream()
                                    .flatMap(JsonNode::propertyStream)
                                    .map(one -> on(one.getKey() + "Item", one.getValue()));
                    case "BatchGetItem", "BatchWriteItem" ->
                            body.path("RequestItems")
                                    .propertyStream()
                                    .map(table -> permission(operation, table.getKey()));
                    default -> Stream.of(on(operation, body));
                };
        return all.distinct().toList();
    }

    private static Permission on(String operation, JsonNode target) {
        String table = target.path("TableName").asText("-");
        String index = target.path("IndexName").asText("");
        return permission(operation, index.isEmpty() ? table : table + "/index/" + index);
    }

    private static Permission permission(String operation, String resource) {
        return new Permission("dynamodb:" + operation, resource);
    }
}
