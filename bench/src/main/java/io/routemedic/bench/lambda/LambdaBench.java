package io.routemedic.bench.lambda;

import io.routemedic.bench.AccessLog;
import io.routemedic.bench.figures.Report;
import io.routemedic.local.cloud.Workshop;
import io.routemedic.local.lambda.RuntimeInterfaceClient;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Measures the packaged function as Lambda runs it. */
public final class LambdaBench {

    private final Path zip;
    private final PrintStream out;

    public LambdaBench(Path zip, PrintStream out) {
        this.zip = zip;
        this.out = out;
    }

    public void measure(Report report) throws InterruptedException {
        RuntimeInterfaceClient client = RuntimeInterfaceClient.installed();
        try (Workshop pinned = Workshop.open(zip, client, Machine.onOneCore());
                Hello hello = Hello.packaged(client, Machine.onOneCore())) {
            starts(new StartTimes(pinned, hello), report);
            memory(new PeakMemory(pinned), report);
            calls(new CallCounts(pinned), report);
        }
    }

    private void starts(StartTimes starts, Report report) {
        StartTimes.Times cold = starts.coldOverHello();
        print("coldOverHello", cold);
        StartTimes.Times primed = starts.primedFirstOverSteady();
        print("primedFirstOverSteady", primed);
        report.with("coldOverHello", cold.ratio()).with("primedFirstOverSteady", primed.ratio());
    }

    private void print(String name, StartTimes.Times times) {
        out.printf(
                "%-22s %7.2f   (%.0f ms over %.0f ms)%n",
                name, times.ratio(), times.subjectMillis(), times.baselineMillis());
    }

    private void memory(PeakMemory memory, Report report) {
        Map<String, Long> peaks = new LinkedHashMap<>();
        for (AccessLog log : AccessLog.values()) {
            memory.bytes(log, 50).ifPresent(bytes -> peaks.put(log + ", 2% failures", bytes));
            memory.bytes(log, 1).ifPresent(bytes -> peaks.put(log + ", all failures", bytes));
        }
        peaks.forEach((log, bytes) -> out.printf("peak memory, %-20s %,15d bytes%n", log, bytes));
        peaks.values().stream()
                .max(Long::compare)
                .ifPresent(peak -> report.with("peakRssBytes", peak));
        report.with("peakRssBytesByPayload", peaks);
    }

    private void calls(CallCounts counts, Report report) throws InterruptedException {
        Map<String, Object> all = new LinkedHashMap<>();
        List<CallCounts.Counted> counted = counts.all();
        out.printf(
                "%-36s %9s %7s %8s %8s  %s%n",
                "calls", "incidents", "lines", "gateway", "DynamoDB", "all");
        for (CallCounts.Counted one : counted) {
            out.printf(
                    "%-36s %9d %7d %8d %8d  %s%n",
                    one.when(),
                    one.incidents(),
                    one.lines(),
                    one.of("apigateway"),
                    one.of("dynamodb"),
                    one.calls());
            all.put(
                    "%s, %d incidents, %d lines"
                            .formatted(one.when(), one.incidents(), one.lines()),
                    one.calls());
        }
        report.with("calls", all);
    }
}
