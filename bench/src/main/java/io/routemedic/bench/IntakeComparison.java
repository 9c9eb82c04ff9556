package io.routemedic.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The function's intake against the floor, for payloads of both formats and several sizes. */
final class IntakeComparison {

    private static final List<Integer> SIZES = List.of(100, 1_000, 10_000);
    private static final int USUAL = 50;
    private static final int ALL = 1;

    private IntakeComparison() {}

    /** One line in fifty is a failure. */
    static List<Comparison> usual() {
        return all(USUAL, "2% failures");
    }

    /** Every line is a failure. */
    static List<Comparison> failuresOnly() {
        return all(ALL, "all failures");
    }

    private static List<Comparison> all(int failureEvery, String mix) {
        var comparisons = new ArrayList<Comparison>();
        for (AccessLog log : AccessLog.values()) {
            for (int size : SIZES) {
                String name =
                        String.format(Locale.ROOT, "%s, %,d lines, %s", log.name(), size, mix);
                comparisons.add(
                        comparison(name, log, log.lines(size, failureEvery), size / failureEvery));
            }
        }
        return comparisons;
    }

    private static Comparison comparison(
            String name, AccessLog log, List<String> lines, int failures) {
        byte[] event = Payload.event(lines);
        var intake = new IntakeWork(event, log.format());
        long found = intake.run();
        if (found != failures) {
            throw new IllegalStateException(
                    "%s: found %d failures instead of %d.".formatted(name, found, failures));
        }
        return new Comparison(
                name,
                new Contender("RouteMedic's intake", 1, intake),
                new Contender(
                        log == AccessLog.JSON
                                ? "base64, gunzip, Jackson tokens of document and lines"
                                : "base64, gunzip, Jackson tokens of document",
                        1,
                        new IntakeFloor(event, log == AccessLog.JSON)));
    }
}
