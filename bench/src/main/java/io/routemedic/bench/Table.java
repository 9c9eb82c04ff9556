package io.routemedic.bench;

import io.routemedic.bench.figures.Sample;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** Prints measurements for people. */
final class Table {

    private static final String ROW = "%-34s %-36s %-54s %11s %11s %7s  %s%n";

    private final PrintStream out;

    Table(PrintStream out) {
        this.out = out;
    }

    void print(List<Measurement> measurements) {
        out.printf(
                Locale.ROOT,
                ROW,
                "measured",
                "what",
                "over",
                "CPU, µs",
                "over, µs",
                "ratio",
                "middle half of the rounds");
        measurements.forEach(this::print);
    }

    private void print(Measurement measurement) {
        Sample ratios = measurement.ratios();
        out.printf(
                Locale.ROOT,
                ROW,
                measurement.comparison().name(),
                measurement.comparison().subject().name(),
                measurement.comparison().baseline().name(),
                micros(measurement.subjectNanos()),
                micros(measurement.baselineNanos()),
                number(measurement.ratio()),
                number(ratios.quantile(0.25)) + " to " + number(ratios.quantile(0.75)));
    }

    private static String micros(double nanos) {
        return String.format(Locale.ROOT, "%,.2f", nanos / 1000);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
