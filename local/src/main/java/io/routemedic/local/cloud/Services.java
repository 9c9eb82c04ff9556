package io.routemedic.local.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import io.routemedic.cli.json.Json;
import io.routemedic.local.aws.AwsService;
import io.routemedic.local.controlplane.ControlPlane;
import io.routemedic.local.dataplane.StageMetrics;
import io.routemedic.local.logs.StoredLines;
import io.routemedic.local.services.CloudTrail;
import io.routemedic.local.services.CloudWatch;
import io.routemedic.local.services.CloudWatchLogs;
import io.routemedic.local.services.DynamoDb;
import io.routemedic.local.services.EventBridge;
import io.routemedic.local.services.Queue;
import io.routemedic.local.services.SecretsManager;
import io.routemedic.local.services.SlackSink;
import io.routemedic.local.services.Sns;
import io.routemedic.local.services.Sqs;
import io.routemedic.local.services.Ssm;
import io.routemedic.local.services.Sts;
import io.routemedic.local.world.World;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** The services of one cloud, with the resources that RouteMedic's template would create. */
record Services(
        DynamoDb tables,
        Queue healQueue,
        Sns sns,
        Ssm ssm,
        SecretsManager secrets,
        EventBridge events,
        CloudWatchLogs logs,
        CloudTrail cloudTrail,
        SlackSink slack,
        Sts sts,
        StageMetrics metrics) {

    static final String STATE_TABLE = "routemedic-state";
    static final String AUDIT_TABLE = "routemedic-audit";
    static final String HEAL_QUEUE = "routemedic-heal";
    static final String KILL_SWITCH = "/routemedic/healing";
    static final String EVENT_BUS = "routemedic";
    static final String SUBSCRIPTION_FILTER = "routemedic";

    /** As the template sets both: longer than a killed process can hold a stage's lease. */
    private static final Duration VISIBILITY_TIMEOUT = Duration.ofMinutes(12);

    private static final int MAX_RECEIVE_COUNT = 5;

    static Services create(World world, CloudSettings settings, Workshop workshop) {
        var tables = new DynamoDb(workshop.tables(), workshop.newOwner(), world.region());
        tables.createStateTable(STATE_TABLE);
        tables.createTable(AUDIT_TABLE);
        var services =
                new Services(
                        tables,
                        new Queue(
                                HEAL_QUEUE,
                                VISIBILITY_TIMEOUT,
                                MAX_RECEIVE_COUNT,
                                InstantSource.system()),
                        new Sns(),
                        new Ssm(),
                        new SecretsManager(),
                        new EventBridge(),
                        new CloudWatchLogs(new StoredLines(settings.linesMissedBy())),
                        new CloudTrail(world.history()),
                        new SlackSink(),
                        new Sts(world.region(), InstantSource.system()),
                        new StageMetrics(settings.metrics(), InstantSource.system()));
        services.ssm().put(KILL_SWITCH, settings.healingEnabled() ? "on" : "off");
        services.keepWebhook(settings.configuration().path("notify"));
        world.apis().values().stream()
                .flatMap(api -> api.stages().values().stream())
                .flatMap(stage -> stage.logGroup().stream())
                .forEach(services.logs().lines()::create);
        settings.logGroups()
                .forEach(group -> services.logs().subscribe(group, SUBSCRIPTION_FILTER));
        return services;
    }

    private void keepWebhook(JsonNode notify) {
        Json.text(notify.path("slackBot"), "tokenSecret")
                .ifPresent(secret -> secrets.put(secret, SlackSink.TOKEN));
        String secret = notify.path("slackWebhookSecret").asText();
        String webhook = slack.webhook().toString();
        Json.text(notify, "slackWebhookKey")
                .ifPresentOrElse(
                        key -> secrets.put(secret, webhook, key),
                        () -> secrets.put(secret, webhook));
    }

    List<AwsService> all(World world) {
        return List.of(
                new ControlPlane(world, InstantSource.system()),
                tables,
                new Sqs(Map.of(HEAL_QUEUE, healQueue)),
                sns,
                ssm,
                secrets,
                events,
                sts,
                logs,
                cloudTrail,
                new CloudWatch(metrics));
    }

    static String topicArn(World world) {
        return "arn:aws:sns:%s:%s:routemedic".formatted(world.region(), world.account());
    }
}
