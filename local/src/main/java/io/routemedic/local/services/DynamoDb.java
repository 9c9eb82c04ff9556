package io.routemedic.local.services;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.routemedic.cli.json.Json;
import io.routemedic.dynamo.Schema;
import io.routemedic.local.aws.AwsError;
import io.routemedic.local.aws.AwsRequest;
import io.routemedic.local.aws.AwsService;
import io.routemedic.local.aws.JsonProtocol;
import io.routemedic.local.aws.Permission;
import io.routemedic.local.http.Answer;
import io.routemedic.local.http.Received;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** DynamoDB, passed on to DynamoDB Local. */
public final class DynamoDb implements AwsService {

    private final DynamoDbLocal local;
    private final String owner;
    private final String region;
    private volatile Optional<CapacityMeter> meter = Optional.empty();

    /**
     * The tables of one owner.
     *
     * @param owner letters and digits
     */
    public DynamoDb(DynamoDbLocal local, String owner, String region) {
        this.local = local;
        this.owner = owner;
        this.region = region;
    }

    @Override
    public String signingName() {
        return "dynamodb";
    }

    @Override
    public AwsRequest request(Received http) {
        String table =
                Json.read(http.body()).findValuesAsText("TableName").stream()
                        .findFirst()
                        .orElse("-");
        return new AwsRequest(JsonProtocol.operation(http), table, http);
    }

    @Override
    public List<Permission> permissions(AwsRequest request) {
        return DynamoDbPermissions.of(request.operation(), Json.read(request.http().body()));
    }

    @Override
    public Answer serve(AwsRequest request) {
        String body = request.http().body();
        return meter.map(each -> each.count(request.operation(), body))
                .orElseGet(() -> local.call(owner, region, request.operation(), body));
    }

    /** Counts from now on what calls consume, which takes more calls of DynamoDB Local. */
    public void meter() {
        meter =
                Optional.of(
                        new CapacityMeter(
                                (operation, body) ->
                                        local.call(owner, region, operation, body.toString())));
    }

    /** What calls have consumed since they are counted. */
    public CapacityUnits consumed() {
        return meter.map(CapacityMeter::consumed).orElse(CapacityUnits.NONE);
    }

    @Override
    public Answer refuse(AwsError error) {
        return JsonProtocol.refuse(error);
    }

    /** Creates a table keyed by {@code pk} and {@code sk}. */
    public void createTable(String name) {
        create(table(name));
    }

    /** The same with the index {@code listed}, which holds keys alone, and expiry. */
    public void createStateTable(String name) {
        ObjectNode table = table(name);
        ObjectNode index = table.putArray("GlobalSecondaryIndexes").addObject();
        index.put("IndexName", Schema.LISTED)
                .set("KeySchema", keys(Schema.OPEN_KEY, Schema.OPEN_TIME));
        index.putObject("Projection").put("ProjectionType", "KEYS_ONLY");
        table.withArray("AttributeDefinitions")
                .add(attribute(Schema.OPEN_KEY))
                .add(attribute(Schema.OPEN_TIME));
        create(table);
        ObjectNode expiry = Json.object().put("TableName", name);
        expiry.putObject("TimeToLiveSpecification")
                .put("Enabled", true)
                .put("AttributeName", Schema.EXPIRES_AT);
        call("UpdateTimeToLive", expiry);
    }

    private void create(ObjectNode table) {
        table.put("BillingMode", "PAY_PER_REQUEST");
        call("CreateTable", table);
    }

    private static ObjectNode table(String name) {
        ObjectNode table = Json.object().put("TableName", name);
        table.set("KeySchema", keys(Schema.PK, Schema.SK));
        table.putArray("AttributeDefinitions").add(attribute(Schema.PK)).add(attribute(Schema.SK));
        return table;
    }

    private static JsonNode keys(String partition, String sort) {
        var keys = Json.array();
        keys.addObject().put("AttributeName", partition).put("KeyType", "HASH");
        keys.addObject().put("AttributeName", sort).put("KeyType", "RANGE");
        return keys;
    }

    private static ObjectNode attribute(String name) {
        return Json.object().put("AttributeName", name).put("AttributeType", "S");
    }

    /** All items of a table, each attribute in DynamoDB's own JSON; not counted as a call. */
    public List<JsonNode> items(String table) {
        List<JsonNode> items = new ArrayList<>();
        ObjectNode scan = Json.object().put("TableName", table).put("ConsistentRead", true);
        Optional<JsonNode> last = Optional.empty();
        do {
            last.ifPresent(key -> scan.set("ExclusiveStartKey", key));
            JsonNode page = call("Scan", scan);
            Json.elements(page, "Items").forEach(items::add);
            last = Optional.of(page.path("LastEvaluatedKey")).filter(JsonNode::isObject);
        } while (last.isPresent());
        return items;
    }

    private JsonNode call(String operation, JsonNode body) {
        Answer answer = local.call(owner, region, operation, body.toString());
        if (answer.status() != 200) {
            throw new IllegalStateException(operation + " failed: " + answer.body());
        }
        return Json.tree(answer.body());
    }
}
