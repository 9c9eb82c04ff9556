package io.routemedic.local;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.routemedic.audit.DynamoAuditTrail;
import io.routemedic.cli.json.Json;
import io.routemedic.configuration.Mode;
import io.routemedic.diagnosis.Diagnostician;
import io.routemedic.diagnosis.hypotheses.Hypotheses;
import io.routemedic.dynamo.DynamoTables;
import io.routemedic.entry.flow.Telemetry;
import io.routemedic.entry.flow.diagnose.Acting;
import io.routemedic.entry.flow.diagnose.CatchingUp;
import io.routemedic.entry.flow.diagnose.Concluding;
import io.routemedic.entry.flow.diagnose.Diagnosing;
import io.routemedic.entry.flow.diagnose.FindingTrail;
import io.routemedic.entry.flow.diagnose.Intake;
import io.routemedic.entry.flow.diagnose.LogDiagnosis;
import io.routemedic.entry.flow.diagnose.Pacing;
import io.routemedic.entry.flow.diagnose.Settling;
import io.routemedic.entry.flow.diagnose.StrangersShare;
import io.routemedic.entry.history.Authors;
import io.routemedic.gateway.reading.CachingConfigurationReader;
import io.routemedic.gateway.reading.CallBudget;
import io.routemedic.gateway.reading.CallPermits;
import io.routemedic.gateway.reading.Reading;
import io.routemedic.gateway.reading.Source;
import io.routemedic.gateway.sdk.SdkConfigurationReader;
import io.routemedic.gateway.sdk.SdkPacing;
import io.routemedic.gateway.snapshot.SnapshotReader;
import io.routemedic.intake.payload.LogBatchReader;
import io.routemedic.intake.stage.StageDirectory;
import io.routemedic.ledger.dynamo.DynamoDraftObservations;
import io.routemedic.ledger.dynamo.DynamoFindingLedger;
import io.routemedic.ledger.dynamo.DynamoKnownFindings;
import io.routemedic.ledger.dynamo.DynamoMutes;
import io.routemedic.ledger.dynamo.DynamoNoticeClaims;
import io.routemedic.ledger.dynamo.DynamoPlanApprovals;
import io.routemedic.ledger.dynamo.DynamoPutOffIncidents;
import io.routemedic.ledger.dynamo.DynamoStageCatalogue;
import io.routemedic.ledger.dynamo.DynamoStageHistory;
import io.routemedic.ledger.dynamo.DynamoStrangersPlaces;
import io.routemedic.local.logs.LogEvent;
import io.routemedic.local.logs.SubscriptionPayload;
import io.routemedic.local.world.WorldReader;
import io.routemedic.notice.channel.Channel;
import io.routemedic.notice.channel.Delivery;
import io.routemedic.notice.delivery.DynamoChannelTurns;
import io.routemedic.notice.delivery.DynamoDeliveryLog;
import io.routemedic.notice.delivery.FindingAnnouncer;
import io.routemedic.notice.delivery.Owners;
import io.routemedic.notice.message.Message;
import io.routemedic.policy.DecisionMaker;
import io.routemedic.policy.HealingRules;
import io.routemedic.policy.guards.Guards;
import io.routemedic.remedy.decision.CircumstanceReader;
import io.routemedic.remedy.decision.Deciding;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import software.amazon.awssdk.services.apigateway.ApiGatewayClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The diagnose function over the stand-in and DynamoDB Local: one API whose stage may be healed,
 * and one batch of two failures. Every invocation is a new process.
 */
final class LateWorld implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-11-24T03:42:00Z");
    private static final Duration LEFT = Duration.ofMinutes(1);
    private static final String GROUP = "/apigw/orders";

    final LocalTables tables;
    final List<String> orders = new ArrayList<>();
    final List<String> told = new ArrayList<>();
    private final String event;
    private final TestCloud cloud;
    private int calls;

    /**
     * @param fields what each line has besides the request, as its format names it
     */
    LateWorld(Map<String, String> fields, LocalTables tables) {
        this.tables = tables;
        this.cloud = TestCloud.of(WorldReader.read(world(fields.keySet())));
        this.event =
                SubscriptionPayload.of(
                        "111122223333",
                        GROUP,
                        0,
                        List.of(line("/prod/added", fields), line("/prod/nowhere", fields)));
    }

    /** Delivers the batch; so many calls of API Gateway are allowed. */
    void deliver(int allowed) {
        invoke(event, allowed);
    }

    /** The schedule's event. */
    void catchUp(int allowed) {
        invoke("{\"catchUp\":true}", allowed);
    }

    /** How many calls of API Gateway the last invocation made. */
    int calls() {
        return calls;
    }

    private void invoke(String what, int allowed) {
        calls = 0;
        var permits = new CallPermits(new Allowed(allowed), () -> NOW, _ -> {});
        try (ApiGatewayClient client =
                cloud.apiGateway(
                        SdkConfigurationReader.clientConfiguration().toBuilder()
                                .addExecutionInterceptor(new SdkPacing(permits))
                                .build())) {
            diagnosing(client, permits)
                    .handle(
                            new ByteArrayInputStream(what.getBytes(StandardCharsets.UTF_8)),
                            Optional.empty(),
                            LEFT);
        }
    }

    private final class Allowed implements CallBudget {
        private final int most;

        Allowed(int most) {
            this.most = most;
        }

        @Override
        public boolean take(Instant now) {
            return calls < most && ++calls > 0;
        }

        @Override
        public Instant renewedAfter(Instant now) {
            return Instant.MAX;
        }
    }

    /** What is in the tables, and was ordered and told, as far as it must always be the same. */
    Map<String, Object> outcome() {
        Map<String, Object> outcome = new TreeMap<>();
        for (Map<String, AttributeValue> item : items(LocalTables.STATE)) {
            String pk = requireNonNull(item.get("pk")).s();
            if (pk.startsWith("finding#")) {
                Map<String, AttributeValue> copy = new TreeMap<>(item);
                copy.keySet().removeIf(name -> name.startsWith("claim#"));
                // How often it was written is nobody's affair.
                copy.remove("version");
                outcome.put(pk, copy);
            } else if (pk.startsWith("incident#")) {
                outcome.put(pk, "left");
            }
        }
        outcome.put("trail", items(LocalTables.AUDIT).size());
        outcome.put("orders", new TreeSet<>(orders));
        outcome.put("told", new TreeSet<>(told));
        return outcome;
    }

    private List<Map<String, AttributeValue>> items(String table) {
        return tables.client().scan(one -> one.tableName(table)).items();
    }

    private Diagnosing diagnosing(ApiGatewayClient client, CallPermits permits) {
        DynamoTables state = tables.ledger();
        var reader =
                new CachingConfigurationReader(
                        new SdkConfigurationReader(
                                client,
                                () -> {
                                    throw new AssertionError("There is no domain.");
                                },
                                () -> NOW),
                        () -> NOW,
                        Duration.ofSeconds(30));
        var directory =
                new StageDirectory(
                        reader,
                        List.of(),
                        Duration.ofSeconds(30),
                        new DynamoStageCatalogue(state),
                        () -> NOW);
        var pacing = new Pacing(reader, permits, () -> NOW);
        var diagnosis =
                new LogDiagnosis(
                        new SnapshotReader(reader),
                        new Diagnostician(Hypotheses.inOrder(), Hypotheses.fallback()));
        var share = new StrangersShare(new DynamoStrangersPlaces(state), diagnosis::diagnose);
        var known = new DynamoKnownFindings();
        var ledger = new DynamoFindingLedger(state, known);
        var later = new DynamoPutOffIncidents(state);
        var telemetry = new Telemetry("test", _ -> {});
        var concluding =
                new Concluding(
                        new Deciding(circumstances(reader, state), new DecisionMaker(Guards.all())),
                        share,
                        Authors.UNASKED,
                        new FindingTrail(new DynamoAuditTrail(tables.trail())),
                        new Acting(
                                (order, _) -> orders.add(order.healId()),
                                new DynamoPlanApprovals(state)),
                        new FindingAnnouncer(
                                List.of(new Telling()),
                                new DynamoDeliveryLog(state),
                                new DynamoChannelTurns(state),
                                new DynamoNoticeClaims(state, known),
                                new DynamoMutes(state),
                                new Owners(List.of()),
                                () -> NOW),
                        telemetry);
        return new Diagnosing(
                new Intake("eu-west-1", new LogBatchReader(Set.of()), directory, reader, _ -> true),
                pacing,
                diagnosis,
                share,
                ledger,
                later,
                concluding,
                new CatchingUp(
                        later,
                        new Settling(directory, reader, _ -> true),
                        pacing,
                        diagnosis,
                        share,
                        ledger,
                        concluding,
                        () -> NOW),
                telemetry,
                () -> NOW);
    }

    private static CircumstanceReader circumstances(
            CachingConfigurationReader reader, DynamoTables state) {
        HealingRules rules =
                new HealingRules(
                        Mode.HEAL, Set.of(), Duration.ZERO, Duration.ZERO, 3, 1, 1, Set.of());
        return new CircumstanceReader(
                () -> reader,
                _ -> rules,
                () -> new Reading.Read<>(true, new Source("ssm:GetParameter", NOW)),
                new DynamoStageHistory(state, Duration.ofHours(24)),
                new DynamoDraftObservations(state),
                new DynamoPlanApprovals(state));
    }

    private final class Telling implements Channel {

        @Override
        public String name() {
            return "slack";
        }

        @Override
        public Delivery deliver(Message message) {
            told.add(message.id());
            return new Delivery.Delivered();
        }
    }

    private static LogEvent line(String path, Map<String, String> fields) {
        var line =
                Json.object()
                        .put("sourceIp", "203.0.113.9")
                        .put("requestTimeEpoch", Long.toString(NOW.minusSeconds(9).toEpochMilli()))
                        .put("httpMethod", "GET")
                        .put("path", path)
                        .put("status", "403")
                        .put("responseType", "MISSING_AUTHENTICATION_TOKEN")
                        .put("integrationStatus", "-")
                        .put("requestId", "r-1");
        fields.forEach(line::put);
        return new LogEvent(NOW.minusSeconds(9), line.toString());
    }

    private static ObjectNode world(Set<String> fields) {
        var format =
                Json.object()
                        .put("sourceIp", "$context.identity.sourceIp")
                        .put("requestTimeEpoch", "$context.requestTimeEpoch")
                        .put("httpMethod", "$context.httpMethod")
                        .put("path", "$context.path")
                        .put("status", "$context.status")
                        .put("responseType", "$context.error.responseType")
                        .put("integrationStatus", "$context.integrationStatus")
                        .put("requestId", "$context.requestId");
        fields.forEach(field -> format.put(field, "$context." + field));
        var world =
                Json.read(
                        """
                        {"restApis":[{"id":"a1b2c3d4e5","name":"orders",
                          "deployments":[{"id":"dep001","createdDate":"2026-11-01T09:00:00Z",
                            "routes":{"/orders":{"GET":{}}}}],
                          "draft":{"/orders":{"GET":{}},"/added":{"GET":{"apiKeyRequired":true}}},
                          "stages":[{"stageName":"prod","deploymentId":"dep001",
                            "accessLogSettings":{"destinationArn":
                              "arn:aws:logs:eu-west-1:111122223333:log-group:/apigw/orders"}}]}]}
                        """);
        ((ObjectNode) world.at("/restApis/0/stages/0/accessLogSettings"))
                .put("format", format.toString());
        return world;
    }

    @Override
    public void close() {
        cloud.close();
    }
}
