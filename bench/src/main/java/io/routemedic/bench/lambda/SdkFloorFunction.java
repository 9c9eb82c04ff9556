package io.routemedic.bench.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.services.apigateway.ApiGatewayClient;
import software.amazon.awssdk.services.apigateway.model.GetDeploymentRequest;
import software.amazon.awssdk.services.apigateway.model.GetResourcesRequest;
import software.amazon.awssdk.services.apigateway.model.GetStagesRequest;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequest;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueRequest;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.PublishRequest;

/**
 * Makes the AWS calls of a first diagnosis, and does nothing besides: no line is read, nothing is
 * diagnosed, decided, worded or logged. The bench stops where these are not the function's calls,
 * in its order.
 */
public final class SdkFloorFunction implements RequestStreamHandler {

    private static final String DEPLOYMENT = "dep001";
    private static final AttributeValue KEY = text("floor");

    private final String state = System.getenv().getOrDefault("ROUTEMEDIC_STATE_TABLE", "");
    private final String audit = System.getenv().getOrDefault("ROUTEMEDIC_AUDIT_TABLE", "");
    private final String topic = System.getenv().getOrDefault("ROUTEMEDIC_TOPIC_ARN", "");
    private final String events = System.getenv().getOrDefault("ROUTEMEDIC_EVENT_BUS", "");

    private final SdkHttpClient http = ApacheHttpClient.create();
    private final ApiGatewayClient gateway = ApiGatewayClient.builder().httpClient(http).build();
    private final DynamoDbClient tables = DynamoDbClient.builder().httpClient(http).build();
    private final EventBridgeClient bus = EventBridgeClient.builder().httpClient(http).build();
    private final SecretsManagerClient secrets =
            SecretsManagerClient.builder().httpClient(http).build();
    private final SnsClient sns = SnsClient.builder().httpClient(http).build();

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context)
            throws IOException {
        event.readAllBytes();
        read();
        String text = "The draft has this route, and the deployment has not. ".repeat(20);
        record(text);
        tell(text);
        update();
        answer.write("{}".getBytes(UTF_8));
    }

    private void read() {
        gateway.getStages(GetStagesRequest.builder().restApiId(Scene.API).build());
        gateway.getDeployment(
                GetDeploymentRequest.builder()
                        .restApiId(Scene.API)
                        .deploymentId(DEPLOYMENT)
                        .embed("apisummary")
                        .build());
        gateway.getResources(
                GetResourcesRequest.builder()
                        .restApiId(Scene.API)
                        .embed("methods")
                        .limit(500)
                        .build());
    }

    private void record(String text) {
        write(put(state, "batch", text), put(state, "finding", text));
        tables.batchGetItem(
                BatchGetItemRequest.builder()
                        .requestItems(
                                Map.of(state, KeysAndAttributes.builder().keys(key()).build()))
                        .build());
        tables.getItem(GetItemRequest.builder().tableName(state).key(key()).build());
        write(put(audit, "event", text), put(audit, "id", text), put(state, "head", text));
        update();
    }

    private void write(TransactWriteItem... items) {
        tables.transactWriteItems(
                TransactWriteItemsRequest.builder().transactItems(List.of(items)).build());
    }

    private static TransactWriteItem put(String table, String key, String text) {
        Put put =
                Put.builder()
                        .tableName(table)
                        .item(Map.of("pk", text(key), "sk", KEY, "text", text(text)))
                        .conditionExpression("attribute_not_exists(pk)")
                        .build();
        return TransactWriteItem.builder().put(put).build();
    }

    private void update() {
        tables.updateItem(
                UpdateItemRequest.builder()
                        .tableName(state)
                        .key(key())
                        .updateExpression("SET told = :told")
                        .expressionAttributeValues(Map.of(":told", text("now")))
                        .build());
    }

    private void tell(String text) throws IOException {
        bus.putEvents(
                PutEventsRequest.builder()
                        .entries(
                                PutEventsRequestEntry.builder()
                                        .eventBusName(events)
                                        .source("floor")
                                        .detailType("floor")
                                        .detail("{\"text\":\"" + text + "\"}")
                                        .build())
                        .build());
        String webhook =
                secrets.getSecretValue(
                                GetSecretValueRequest.builder()
                                        .secretId("routemedic/slack")
                                        .build())
                        .secretString();
        post(webhook, ("{\"text\":\"" + text + "\"}").getBytes(UTF_8));
        sns.publish(PublishRequest.builder().topicArn(topic).message(text).build());
    }

    private void post(String webhook, byte[] content) throws IOException {
        HttpExecuteRequest request =
                HttpExecuteRequest.builder()
                        .request(
                                SdkHttpRequest.builder()
                                        .method(SdkHttpMethod.POST)
                                        .uri(URI.create(webhook))
                                        .putHeader("Content-Type", "application/json")
                                        .putHeader(
                                                "Content-Length", Integer.toString(content.length))
                                        .build())
                        .contentStreamProvider(() -> new ByteArrayInputStream(content))
                        .build();
        try (InputStream answer =
                http.prepareRequest(request).call().responseBody().orElseThrow()) {
            answer.readAllBytes();
        }
    }

    private static Map<String, AttributeValue> key() {
        return Map.of("pk", KEY, "sk", KEY);
    }

    private static AttributeValue text(String text) {
        return AttributeValue.builder().s(text).build();
    }
}
