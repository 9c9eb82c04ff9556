package io.routemedic.local;

import com.amazonaws.services.dynamodbv2.local.embedded.DynamoDBEmbedded;
import com.amazonaws.services.dynamodbv2.local.shared.access.AmazonDynamoDBLocal;
import io.routemedic.audit.AuditUnavailableException;
import io.routemedic.dynamo.DynamoTables;
import io.routemedic.dynamo.Schema;
import io.routemedic.ledger.LedgerUnavailableException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** DynamoDB Local in this JVM, with the state and the audit table. */
final class LocalTables implements AutoCloseable {

    static final String STATE = "state";
    static final String AUDIT = "audit";

    private final AmazonDynamoDBLocal dynamoDbLocal = DynamoDBEmbedded.create();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private int diesAt;
    private boolean diesAfter;

    /** The process that makes a request dies. */
    static final class Death extends Error {
        private static final long serialVersionUID = 1L;
    }

    LocalTables() {
        client().createTable(stateTable());
        client().createTable(table(AUDIT, List.of(Schema.PK, Schema.SK)).build());
    }

    DynamoDbClient client() {
        return dynamoDbLocal.dynamoDbClient();
    }

    /** A client whose requests are noted. */
    DynamoDbClient noted() {
        DynamoDbClient client = client();
        return (DynamoDbClient)
                Proxy.newProxyInstance(
                        DynamoDbClient.class.getClassLoader(),
                        new Class<?>[] {DynamoDbClient.class},
                        (_, method, arguments) -> {
                            requests.add(method.getName());
                            boolean dies = diesAt > 0 && --diesAt == 0;
                            if (dies && !diesAfter) {
                                throw new Death();
                            }
                            try {
                                Object answer = method.invoke(client, arguments);
                                if (dies) {
                                    throw new Death();
                                }
                                return answer;
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        });
    }

    /** Lets the process die at a request of {@link #noted}, counted from now, or right after. */
    void dieAt(int request, boolean after) {
        diesAt = request;
        diesAfter = after;
    }

    /** The requests of {@link #noted} since this was asked last. */
    List<String> requests() {
        List<String> made = List.copyOf(requests);
        requests.clear();
        return made;
    }

    /** As the ledger uses them; requests are noted. */
    DynamoTables ledger() {
        return new DynamoTables(noted(), STATE, AUDIT, LedgerUnavailableException::new);
    }

    /** As the audit trail uses them; requests are noted. */
    DynamoTables trail() {
        return new DynamoTables(noted(), STATE, AUDIT, AuditUnavailableException::new);
    }

    @Override
    public void close() {
        dynamoDbLocal.shutdownNow();
    }

    private static CreateTableRequest stateTable() {
        return table(STATE, List.of(Schema.PK, Schema.SK, Schema.OPEN_KEY, Schema.OPEN_TIME))
                .globalSecondaryIndexes(
                        GlobalSecondaryIndex.builder()
                                .indexName(Schema.LISTED)
                                .keySchema(keys(Schema.OPEN_KEY, Schema.OPEN_TIME))
                                .projection(p -> p.projectionType(ProjectionType.KEYS_ONLY))
                                .build())
                .build();
    }

    private static CreateTableRequest.Builder table(String name, List<String> attributes) {
        return CreateTableRequest.builder()
                .tableName(name)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(
                        attributes.stream()
                                .map(
                                        attribute ->
                                                AttributeDefinition.builder()
                                                        .attributeName(attribute)
                                                        .attributeType(ScalarAttributeType.S)
                                                        .build())
                                .toList())
                .keySchema(keys(Schema.PK, Schema.SK));
    }

    private static List<KeySchemaElement> keys(String hash, String range) {
        return List.of(
                KeySchemaElement.builder().attributeName(hash).keyType(KeyType.HASH).build(),
                KeySchemaElement.builder().attributeName(range).keyType(KeyType.RANGE).build());
    }
}
