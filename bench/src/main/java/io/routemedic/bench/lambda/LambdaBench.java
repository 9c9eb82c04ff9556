package io.routemedic.bench.lambda;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.routemedic.bench.AccessLog;
import io.routemedic.bench.figures.Report;
import io.routemedic.local.cloud.Workshop;
import io.routemedic.local.lambda.RuntimeInterfaceClient;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Measures the packaged function as Lambda runs it. */
public final class LambdaBench {

    private static final int MILLION = 1_000_000;
    private static final int USUAL_FAILURES = 50;
    private static final List<String> NOT_OF_SDK = List.of("jackson", "joda", "routemedic");

    private final Path zip;
    private final PrintStream out;
    private final Report report;

    public LambdaBench(Path zip, PrintStream out, Report report) {
        this.zip = zip;
        this.out = out;
        this.report = report;
    }

    public void measure() throws InterruptedException {
        try (Workshop pinned = workshop()) {
            starts(pinned);
            memory(new PeakMemory(pinned));
            var counts = new CallCounts(pinned);
            List<CallCounts.Counted> counted = counts.all();
            calls(counted);
            cost(counted, counts.idleRound());
        }
    }

    /** Of {@link #measure} the starts alone. */
    public void starts() {
        try (Workshop pinned = workshop()) {
            starts(pinned);
        }
    }

    private Workshop workshop() {
        return Workshop.cold(zip, RuntimeInterfaceClient.installed(), Machine.onOneCore());
    }

    private void starts(Workshop pinned) {
        RuntimeInterfaceClient client = RuntimeInterfaceClient.installed();
        try (Baseline hello = baseline(HelloFunction.class, _ -> false, client);
                Baseline floor = baseline(SdkFloorFunction.class, LambdaBench::isOfSdk, client)) {
            Optional<PlainPython> python = PlainPython.installed(Machine.onOneCore());
            starts(new StartTimes(pinned, hello, floor, python));
            python.ifPresent(PlainPython::close);
        }
    }

    private Baseline baseline(
            Class<? extends RequestStreamHandler> handler,
            Predicate<String> libraries,
            RuntimeInterfaceClient client) {
        return Baseline.packaged(handler, zip, libraries, client, Machine.onOneCore());
    }

    /** All that the SDK needs; where it finds nothing that logs, it logs nothing. */
    private static boolean isOfSdk(String library) {
        return NOT_OF_SDK.stream().noneMatch(library::startsWith);
    }

    private void starts(StartTimes starts) {
        Machine.load().ifPresent(load -> out.printf(Locale.ROOT, "Load %.1f%n", load));
        StartTimes.Cold cold = starts.cold();
        Took.Rounds primed = starts.primedFirst();
        time("coldOverSdkFloor", new Took.Rounds(cold.subject(), cold.floor()));
        time("coldOverHello", new Took.Rounds(cold.subject(), cold.hello()));
        if (!cold.python().isEmpty()) {
            time("coldOverPython", new Took.Rounds(cold.subject(), cold.python()));
            time("primedFirstOverPython", new Took.Rounds(primed.subject(), cold.python()));
        }
        time("primedFirstOverSteady", primed);
    }

    private void time(String name, Took.Rounds rounds) {
        out.printf(
                Locale.ROOT,
                "%-34s %8.2f  %.0f ms over %.0f ms; of CPU time %.2f, %.0f ms over %.0f ms%n",
                name,
                rounds.ratio(),
                Took.median(rounds.subject(), Took::millis),
                Took.median(rounds.baseline(), Took::millis),
                rounds.cpuRatio(),
                Took.median(rounds.subject(), Took::cpuMillis),
                Took.median(rounds.baseline(), Took::cpuMillis));
        report.with(name, rounds.ratio()).with(name + "Cpu", rounds.cpuRatio());
    }

    private void memory(PeakMemory memory) {
        Map<String, Long> peaks = new LinkedHashMap<>();
        for (AccessLog log : AccessLog.values()) {
            memory.bytes(log, USUAL_FAILURES)
                    .ifPresent(bytes -> peaks.put(log + ", 2% failures", bytes));
            memory.bytes(log, 1).ifPresent(bytes -> peaks.put(log + ", all failures", bytes));
        }
        peaks.forEach(
                (log, bytes) ->
                        out.printf(Locale.ROOT, "peak memory, %-21s %,12d bytes%n", log, bytes));
        peaks.values().stream()
                .max(Long::compare)
                .ifPresent(peak -> report.with("peakRssBytes", peak));
        report.with("peakRssBytesByPayload", peaks);
    }

    private void calls(List<CallCounts.Counted> counted) {
        Map<String, Object> all = new LinkedHashMap<>();
        out.printf(
                Locale.ROOT,
                "%-13s %9s %6s  %-28s %8s %9s%n",
                "calls",
                "incidents",
                "lines",
                "function",
                "gateway",
                "dynamodb");
        for (CallCounts.Counted one : counted) {
            out.printf(
                    Locale.ROOT,
                    "%-13s %,9d %,6d  %-28s %,8d %,9d  %s%n",
                    one.explanation(),
                    one.incidents(),
                    one.lines(),
                    one.when(),
                    one.run().callsOf("apigateway"),
                    one.run().callsOf("dynamodb"),
                    one.run().calls());
            all.put(
                    "%s, %d incidents, %d lines, %s"
                            .formatted(one.explanation(), one.incidents(), one.lines(), one.when()),
                    one.run().calls());
        }
        report.with("calls", all);
    }

    private void cost(List<CallCounts.Counted> counted, Run idleRound) {
        Map<String, Double> dollars = new LinkedHashMap<>();
        Map<String, Map<String, Object>> batches = new LinkedHashMap<>();
        for (CallCounts.Counted one : counted) {
            Run run = one.run();
            double million = Cost.of(run) / one.lines() * MILLION;
            String what =
                    "%s, %d incidents, %d lines a batch, %s"
                            .formatted(one.explanation(), one.incidents(), one.lines(), one.when());
            dollars.put(what, million);
            batches.put(
                    what,
                    Map.of(
                            "readUnits", run.units().reads(),
                            "writeUnits", run.units().writes(),
                            "logBytes", run.logBytes()));
            out.printf(
                    Locale.ROOT,
                    "$%8.3f a million failing requests: %s; a batch reads %.1f units, writes %.0f,"
                            + " and logs %,d bytes%n",
                    million,
                    what,
                    run.units().reads(),
                    run.units().writes(),
                    run.logBytes());
        }
        double idle = Cost.idleMonth(idleRound);
        out.printf(Locale.ROOT, "$%8.2f a month idle%n", idle);
        report.with("dollarsPerMillionFailingRequests", dollars)
                .with("batches", batches)
                .with("dollarsPerIdleMonth", idle);
    }
}
