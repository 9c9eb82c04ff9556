package io.routemedic.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures comparisons in turns: everything is warmed up before anything is measured; then each
 * round takes every comparison once, subject and baseline right after each other, in changing
 * order. So whatever slows the machine down for a while meets both alike.
 */
final class Harness {

    private final CpuClock clock = new CpuClock();
    private final Duration warmUp;
    private final Duration sample;
    private final int rounds;
    private long sink;

    /**
     * @param warmUp the least time for which each contender runs before it is measured
     * @param sample the least time of one round of one contender; short work is repeated
     */
    Harness(Duration warmUp, Duration sample, int rounds) {
        this.warmUp = warmUp;
        this.sample = sample;
        this.rounds = rounds;
    }

    List<Measurement> measure(List<Comparison> comparisons) {
        List<Pair> pairs = comparisons.stream().map(Pair::new).toList();
        for (int round = 0; round < rounds; round++) {
            boolean subjectFirst = round % 2 == 0;
            pairs.forEach(pair -> pair.takeRound(subjectFirst));
        }
        return pairs.stream().map(Pair::measurement).toList();
    }

    /** Depends on all work done. */
    long sink() {
        return sink;
    }

    private final class Pair {
        private final Comparison comparison;
        private final Side subject;
        private final Side baseline;

        Pair(Comparison comparison) {
            this.comparison = comparison;
            this.subject = new Side(comparison.subject());
            this.baseline = new Side(comparison.baseline());
        }

        void takeRound(boolean subjectFirst) {
            Side first = subjectFirst ? subject : baseline;
            Side second = subjectFirst ? baseline : subject;
            first.takeRound();
            second.takeRound();
        }

        Measurement measurement() {
            return new Measurement(comparison, subject.nanos, baseline.nanos);
        }
    }

    private final class Side {
        private final Contender contender;
        private final int runs;
        private final List<Double> nanos = new ArrayList<>();

        Side(Contender contender) {
            this.contender = contender;
            this.runs = warmUp(contender.work());
        }

        void takeRound() {
            long start = clock.nanos();
            for (int i = 0; i < runs; i++) {
                sink += contender.work().run();
            }
            double spent = clock.nanos() - start;
            nanos.add(spent / runs / contender.operations());
        }
    }

    /** Warms the work up, and tells how many runs of it, as fast as it then is, fill a sample. */
    private int warmUp(Work work) {
        runFor(work, warmUp);
        return runFor(work, sample);
    }

    private int runFor(Work work, Duration least) {
        long end = clock.nanos() + least.toNanos();
        int runs = 0;
        do {
            sink += work.run();
            runs++;
        } while (clock.nanos() < end);
        return runs;
    }
}
