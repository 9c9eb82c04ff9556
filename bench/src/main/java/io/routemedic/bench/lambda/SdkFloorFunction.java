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
import software.amazon.awssdk.services.apigateway.model.GetAuthorizersRequest;
import software.amazon.awssdk.services.apigateway.model.GetDeploymentRequest;
import software.amazon.awssdk.services.apigateway.model.GetExportRequest;
import software.amazon.awssdk.services.apigateway.model.GetGatewayResponsesRequest;
import software.amazon.awssdk.services.apigateway.model.GetModelsRequest;
import software.amazon.awssdk.services.apigateway.model.GetRequestValidatorsRequest;
import software.amazon.awssdk.services.apigateway.model.GetResourcesRequest;
import software.amazon.awssdk.services.apigateway.model.GetRestApiRequest;
import software.amazon.awssdk.services.apigateway.model.GetStagesRequest;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
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
 * diagnosed, decided, worded or logged. Which calls, and in which order, it is told; the bench
 * stops where it does not make them.
 */
public final class SdkFloorFunction implements RequestStreamHandler {

    /** Names in the environment the calls to make, in their order, as IAM names them. */
    static final String CALLS = "FLOOR_CALLS";

    private static final String DEPLOYMENT = "dep001";
    private static final String TEXT =
            "The draft has this route, and the deployment has not. ".repeat(20);
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
    private int written;
    private final SnsClient sns = SnsClient.builder().httpClient(http).build();

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context)
            throws IOException {
        event.readAllBytes();
        for (String call : System.getenv().getOrDefault(CALLS, "").split(",", -1)) {
            make(call);
        }
        answer.write("{}".getBytes(UTF_8));
    }

    private void make(String call) throws IOException {
        switch (call.substring(0, call.indexOf(':'))) {
            case "apigateway" -> read(call);
            case "dynamodb" -> record(call);
            default -> tell(call);
        }
    }

    private void read(String call) {
        switch (call) {
            case "apigateway:GetStages" ->
                    gateway.getStages(GetStagesRequest.builder().restApiId(Scene.API).build());
            case "apigateway:GetDeployment" ->
                    gateway.getDeployment(
                            GetDeploymentRequest.builder()
                                    .restApiId(Scene.API)
                                    .deploymentId(DEPLOYMENT)
                                    .embed("apisummary")
                                    .build());
            case "apigateway:GetResources" ->
                    gateway.getResources(
                            GetResourcesRequest.builder()
                                    .restApiId(Scene.API)
                                    .embed("methods")
                                    .limit(500)
                                    .build());
            case "apigateway:GetRestApi" ->
                    gateway.getRestApi(GetRestApiRequest.builder().restApiId(Scene.API).build());
            case "apigateway:GetAuthorizers" ->
                    gateway.getAuthorizers(
                            GetAuthorizersRequest.builder().restApiId(Scene.API).build());
            case "apigateway:GetModels" ->
                    gateway.getModels(GetModelsRequest.builder().restApiId(Scene.API).build());
            case "apigateway:GetRequestValidators" ->
                    gateway.getRequestValidators(
                            GetRequestValidatorsRequest.builder().restApiId(Scene.API).build());
            case "apigateway:GetGatewayResponses" ->
                    gateway.getGatewayResponses(
                            GetGatewayResponsesRequest.builder().restApiId(Scene.API).build());
            case "apigateway:GetExport" ->
                    gateway.getExport(
                            GetExportRequest.builder()
                                    .restApiId(Scene.API)
                                    .stageName("prod")
                                    .exportType("oas30")
                                    .parameters(Map.of("extensions", "apigateway"))
                                    .build());
            default -> throw unknown(call);
        }
    }

    private static IllegalArgumentException unknown(String call) {
        return new IllegalArgumentException("The floor cannot make the call " + call + " yet.");
    }

    private void record(String call) {
        switch (call) {
            case "dynamodb:TransactWriteItems" -> write(put(state), put(state), put(audit));
            case "dynamodb:UpdateItem" -> update();
            case "dynamodb:Query" ->
                    tables.query(
                            QueryRequest.builder()
                                    .tableName(state)
                                    .keyConditionExpression("pk = :pk")
                                    .expressionAttributeValues(Map.of(":pk", KEY))
                                    .build());
            case "dynamodb:GetItem" ->
                    tables.getItem(GetItemRequest.builder().tableName(state).key(key()).build());
            case "dynamodb:BatchGetItem" ->
                    tables.batchGetItem(
                            BatchGetItemRequest.builder()
                                    .requestItems(
                                            Map.of(
                                                    state,
                                                    KeysAndAttributes.builder()
                                                            .keys(List.of(key()))
                                                            .build()))
                                    .build());
            default -> throw unknown(call);
        }
    }

    private void write(TransactWriteItem... items) {
        tables.transactWriteItems(
                TransactWriteItemsRequest.builder().transactItems(List.of(items)).build());
    }

    private TransactWriteItem put(String table) {
        Put put =
                Put.builder()
                        .tableName(table)
                        .item(
                                Map.of(
                                        "pk", text("floor" + written++),
                                        "sk", KEY,
                                        "text", text(TEXT)))
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

    private void tell(String call) throws IOException {
        switch (call) {
            case "events:PutEvents" ->
                    bus.putEvents(
                            PutEventsRequest.builder()
                                    .entries(
                                            PutEventsRequestEntry.builder()
                                                    .eventBusName(events)
                                                    .source("floor")
                                                    .detailType("floor")
                                                    .detail("{\"text\":\"" + TEXT + "\"}")
                                                    .build())
                                    .build());
            case "secretsmanager:GetSecretValue" -> post(secret());
            case "sns:Publish" ->
                    sns.publish(PublishRequest.builder().topicArn(topic).message(TEXT).build());
            default -> throw unknown(call);
        }
    }

    private String secret() {
        return secrets.getSecretValue(
                        GetSecretValueRequest.builder().secretId("routemedic/slack").build())
                .secretString();
    }

    /** Slack, which is no AWS call: it comes right behind the secret that holds its address. */
    private void post(String webhook) throws IOException {
        byte[] content = ("{\"text\":\"" + TEXT + "\"}").getBytes(UTF_8);
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
