package io.routemedic.bench;

import io.routemedic.bench.figures.Report;
import io.routemedic.bench.lambda.LambdaBench;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Measures, prints a table, and writes the figures. Arguments: the function's zip, and the file to
 * write.
 */
public final class Bench {

    private static final Harness HARNESS =
            new Harness(Duration.ofMillis(750), Duration.ofMillis(25), 21);

    private Bench() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length != 2) {
            throw new IllegalArgumentException("Give the function's zip and the file to write.");
        }
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        long zipBytes = Files.size(Path.of(arguments[0]));
        Path file = Path.of(arguments[1]);
        Results results = measure();
        new Table(out).print(results.all());
        out.printf("The function's zip has %,d bytes.%n", zipBytes);
        Report report = results.report().with("zipBytes", zipBytes);
        new LambdaBench(Path.of(arguments[0]), out, report).measure();
        report.write(file);
        out.printf("Written to %s; checksum of the work: %d%n", file, HARNESS.sink());
    }

    private static Results measure() {
        List<Comparison> usual = IntakeComparison.usual();
        List<Comparison> failures = IntakeComparison.failuresOnly();
        List<Measurement> all =
                HARNESS.measure(
                        Stream.of(
                                        usual,
                                        failures,
                                        List.of(
                                                RoutingComparison.overSpring(),
                                                RoutingComparison.growth()))
                                .flatMap(List::stream)
                                .toList());
        int routing = usual.size() + failures.size();
        return new Results(
                all.subList(0, usual.size()),
                all.subList(usual.size(), routing),
                all.get(routing),
                all.get(routing + 1));
    }

    private record Results(
            List<Measurement> usual,
            List<Measurement> failuresOnly,
            Measurement overSpring,
            Measurement growth) {

        List<Measurement> all() {
            return Stream.of(usual, failuresOnly, List.of(overSpring, growth))
                    .flatMap(List::stream)
                    .toList();
        }

        Report report() {
            double worst = usual.stream().mapToDouble(Measurement::ratio).max().orElseThrow();
            return new Report()
                    .with("intakeOverFloor", worst)
                    .with("intakeOverFloorByPayload", byName(usual))
                    .with("intakeOverFloorFailuresOnly", byName(failuresOnly))
                    .with("routingOverSpring", overSpring.ratio())
                    .with("routingGrowth3To300", growth.ratio());
        }

        private static Map<String, Double> byName(List<Measurement> measurements) {
            var ratios = new LinkedHashMap<String, Double>();
            measurements.forEach(one -> ratios.put(one.comparison().name(), one.ratio()));
            return ratios;
        }
    }
}
