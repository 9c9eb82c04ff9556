package io.routemedic.bench.day;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.routemedic.bench.CpuClock;
import io.routemedic.local.aws.AwsError;
import io.routemedic.local.aws.AwsRequest;
import io.routemedic.local.aws.AwsService;
import io.routemedic.local.controlplane.ControlPlane;
import io.routemedic.local.http.Answer;
import io.routemedic.local.http.HttpEndpoint;
import io.routemedic.local.http.Received;
import io.routemedic.local.logs.StoredLines;
import io.routemedic.local.services.CapacityUnits;
import io.routemedic.local.services.CloudWatchLogs;
import io.routemedic.local.services.DynamoDb;
import io.routemedic.local.services.DynamoDbLocal;
import io.routemedic.local.services.EventBridge;
import io.routemedic.local.services.Queue;
import io.routemedic.local.services.SecretsManager;
import io.routemedic.local.services.Sns;
import io.routemedic.local.services.Sqs;
import io.routemedic.local.services.Ssm;
import io.routemedic.local.world.World;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpFullResponse;
import software.amazon.awssdk.http.SdkHttpRequest;

/**
 * The stand-in's services behind an HTTP client of the SDK, without a network. Each call takes a
 * few milliseconds on the day's clock: that is taken, and not measured.
 */
final class DayCloud implements SdkHttpClient {

    static final Duration A_CALL_TAKES = Duration.ofMillis(5);
    static final String STATE_TABLE = "state";
    static final String AUDIT_TABLE = "audit";
    static final String QUEUE = "heal";
    static final String KILL_SWITCH = "/routemedic/healing";
    static final String SECRET = "routemedic/slack";
    static final String SLACK = "slack:post";

    private static final String WEBHOOK_HOST = "hooks.slack.example";
    private static final Pattern SERVICE = Pattern.compile("/([^/]+)/aws4_request");

    private final DayClock clock;
    private final DynamoDb tables;
    private final Map<String, AwsService> services;
    private final CallTally calls = new CallTally();
    private final CpuClock cpu = new CpuClock();
    private long nanos;

    DayCloud(World world, DynamoDbLocal local, String owner, DayClock clock) {
        this.clock = clock;
        this.tables = new DynamoDb(local, owner, world.region());
        tables.createStateTable(STATE_TABLE);
        tables.createTable(AUDIT_TABLE);
        tables.meter();
        var queue = new Queue(QUEUE, Duration.ofMinutes(3), 5, clock);
        var ssm = new Ssm();
        ssm.put(KILL_SWITCH, "off");
        var secrets = new SecretsManager();
        secrets.put(SECRET, "https://" + WEBHOOK_HOST + "/services/T/B/X");
        this.services =
                List.of(
                                new ControlPlane(world, clock),
                                tables,
                                new Sqs(Map.of(QUEUE, queue)),
                                new Sns(),
                                ssm,
                                secrets,
                                new EventBridge(),
                                new CloudWatchLogs(new StoredLines(0)))
                        .stream()
                        .collect(Collectors.toMap(AwsService::signingName, Function.identity()));
    }

    CallTally calls() {
        return calls;
    }

    CapacityUnits units() {
        return tables.consumed();
    }

    /** How many findings there are in the ledger. */
    long findings() {
        return tables.items(STATE_TABLE).stream()
                .filter(item -> item.path("pk").path("S").asText().startsWith("finding#"))
                .count();
    }

    /** How much processor time it took itself, which is none of the functions'. */
    long nanos() {
        return nanos;
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() throws IOException {
                long start = cpu.nanos();
                clock.putOn(A_CALL_TAKES);
                HttpExecuteResponse answer = response(answer(received(request)));
                nanos += cpu.nanos() - start;
                return answer;
            }

            @Override
            public void abort() {}
        };
    }

    private Answer answer(Received http) {
        if (http.header("host").orElse("").startsWith(WEBHOOK_HOST)) {
            calls.count(SLACK, clock.instant());
            return Answer.text(200, "text/plain", "ok");
        }
        AwsService service = service(http);
        try {
            AwsRequest request = service.request(http);
            calls.count(service.prefix() + ":" + request.operation(), clock.instant());
            return service.serve(request);
        } catch (AwsError e) {
            return service.refuse(e);
        }
    }

    private AwsService service(Received http) {
        Matcher scope = SERVICE.matcher(http.header("authorization").orElse(""));
        AwsService service = scope.find() ? services.get(scope.group(1)) : null;
        if (service == null) {
            throw new IllegalStateException("Nobody answers " + http);
        }
        return service;
    }

    private static Received received(HttpExecuteRequest request) throws IOException {
        SdkHttpRequest http = request.httpRequest();
        Map<String, String> headers = new HashMap<>();
        http.forEachHeader(
                (name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
        headers.putIfAbsent("host", http.host());
        String body = "";
        if (request.contentStreamProvider().isPresent()) {
            try (InputStream content = request.contentStreamProvider().get().newStream()) {
                body = new String(content.readAllBytes(), UTF_8);
            }
        }
        return new Received(
                http.method().name(),
                http.encodedPath(),
                HttpEndpoint.query(http.encodedQueryParameters().orElse(null)),
                headers,
                body);
    }

    private static HttpExecuteResponse response(Answer answer) {
        byte[] body = answer.body().getBytes(UTF_8);
        var http =
                SdkHttpFullResponse.builder()
                        .statusCode(answer.status())
                        .putHeader("Content-Length", Integer.toString(body.length));
        answer.headers().forEach(http::putHeader);
        return HttpExecuteResponse.builder()
                .response(http.build())
                .responseBody(AbortableInputStream.create(new ByteArrayInputStream(body)))
                .build();
    }

    @Override
    public void close() {}
}
