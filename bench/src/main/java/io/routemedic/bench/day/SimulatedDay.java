package io.routemedic.bench.day;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.routemedic.bench.CpuClock;
import io.routemedic.bench.lambda.Prices;
import io.routemedic.configuration.Configuration;
import io.routemedic.entry.flow.diagnose.Diagnosing;
import io.routemedic.entry.flow.watch.Watching;
import io.routemedic.entry.wiring.Clients;
import io.routemedic.entry.wiring.Settings;
import io.routemedic.entry.wiring.Wiring;
import io.routemedic.local.services.CapacityUnits;
import io.routemedic.local.services.DynamoDbLocal;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One day of one account, from its first failed request to its digest. */
final class SimulatedDay {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int MINUTES_A_ROUND = 15;
    private static final byte[] CATCH_UP = "{\"catchUp\":true}".getBytes(UTF_8);

    /** See {@code Cost}: a function of 512 MB has this part of a core. */
    private static final double PART_OF_A_CORE = 512.0 / 1769;

    private static final double GIGABYTES = 0.5;

    private final Traffic traffic;
    private final DayClock clock = new DayClock(Traffic.MIDNIGHT);
    private final CpuClock cpu = new CpuClock();
    private final DayCloud cloud;
    private final Diagnosing diagnosing;
    private final Watching watching;
    private CapacityUnits units = CapacityUnits.NONE;
    private long nanos;
    private long invocations;

    SimulatedDay(Traffic traffic, DynamoDbLocal local) {
        this.traffic = traffic;
        this.cloud =
                new DayCloud(
                        new Account(traffic.stages()).world(),
                        local,
                        "day" + traffic.stages(),
                        clock);
        Wiring wiring = Wiring.isolated(settings(), Clients.of(cloud), clock, clock::putOn);
        this.diagnosing = wiring.diagnosing();
        this.watching = wiring.watching();
    }

    private static Settings settings() {
        return new Settings(
                Configuration.parse(
                        """
                        {"accessLogs": "account",
                         "notify": {"slackWebhookSecret": "%s"}}\
                        """
                                .formatted(DayCloud.SECRET)),
                Account.REGION,
                DayCloud.STATE_TABLE,
                DayCloud.AUDIT_TABLE,
                "https://sqs.%s.amazonaws.com/%s/%s"
                        .formatted(Account.REGION, Account.ID, DayCloud.QUEUE),
                DayCloud.KILL_SWITCH,
                Optional.of("arn:aws:sns:%s:%s:routemedic".formatted(Account.REGION, Account.ID)),
                Optional.of("routemedic"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                URI.create("https://slack.com/api"),
                "RouteMedic");
    }

    /** What the day came to. */
    DayFigures run() {
        List<Traffic.Batch> batches = traffic.batches();
        Schedule schedule = new Schedule();
        for (int i = 0; i < batches.size(); i++) {
            Traffic.Batch batch = batches.get(i);
            schedule.until(batch.at());
            clock.putOnTo(batch.at());
            byte[] event = batch.event(i).getBytes(UTF_8);
            timed(batch.weight(), () -> diagnose(event));
        }
        schedule.until(Traffic.MIDNIGHT.plus(Duration.ofDays(1)).minus(MINUTE));
        return figures();
    }

    private void diagnose(byte[] event) {
        List<String> failed =
                diagnosing.handle(
                        new ByteArrayInputStream(event),
                        Optional.of(Account.ID),
                        Duration.ofMinutes(2));
        if (!failed.isEmpty()) {
            throw new IllegalStateException("Not handled: " + failed);
        }
    }

    /** What the stack has done every minute and every quarter of an hour, whatever fails. */
    private final class Schedule {

        private int minutes;

        void until(Instant time) {
            Instant next = Traffic.MIDNIGHT.plus(MINUTE.multipliedBy(minutes));
            for (; !next.isAfter(time); next = next.plus(MINUTE)) {
                clock.putOnTo(next);
                if (minutes % MINUTES_A_ROUND == 0) {
                    timed(1, () -> watching.round(Account.ID));
                }
                timed(1, watching::deliver);
                timed(1, () -> diagnose(CATCH_UP));
                minutes++;
            }
        }
    }

    private void timed(int weight, Runnable invocation) {
        cloud.calls().weigh(weight);
        CapacityUnits before = cloud.units();
        long start = cpu.nanos() - cloud.nanos();
        invocation.run();
        nanos += weight * (cpu.nanos() - cloud.nanos() - start);
        units = units.plus(cloud.units().minus(before).times(weight));
        invocations += weight;
    }

    private DayFigures figures() {
        CallTally calls = cloud.calls();
        long waits =
                List.of("apigateway", "dynamodb", "sns", "events", "secretsmanager", "slack")
                        .stream()
                        .mapToLong(calls::total)
                        .sum();
        double seconds =
                nanos / 1e9 / PART_OF_A_CORE + waits * DayCloud.A_CALL_TAKES.toMillis() / 1000.0;
        double dollars =
                invocations * Prices.LAMBDA_REQUEST
                        + seconds * GIGABYTES * Prices.LAMBDA_GIGABYTE_SECOND
                        + units.reads() * Prices.READ_UNIT
                        + units.writes() * Prices.WRITE_UNIT
                        + calls.total("sns:Publish") * Prices.SNS_PUBLISH
                        + calls.total("events:PutEvents") * Prices.BUS_EVENT
                        + calls.total("secretsmanager") * Prices.SECRET_READ;
        return new DayFigures(
                traffic,
                cloud.findings() * traffic.oneIn(),
                calls,
                units,
                invocations,
                seconds,
                dollars);
    }
}
