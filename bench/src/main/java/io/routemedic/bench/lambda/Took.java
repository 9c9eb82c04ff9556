package io.routemedic.bench.lambda;

import io.routemedic.bench.figures.Sample;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How long something took.
 *
 * @param millis by the clock on the wall
 * @param cpuMillis that the process was running, in user mode and in the kernel: what waiting for
 *     other processes of the machine does not change
 */
record Took(double millis, double cpuMillis) {

    /** Rounds of one thing and of what it is measured against, in turns. */
    record Rounds(List<Took> subject, List<Took> baseline) {

        double ratio() {
            return ratio(Took::millis);
        }

        double cpuRatio() {
            return ratio(Took::cpuMillis);
        }

        private double ratio(ToDoubleFunction<Took> time) {
            return Sample.ofRatios(all(subject, time), all(baseline, time)).median();
        }
    }

    static double median(List<Took> all, ToDoubleFunction<Took> time) {
        return new Sample(all(all, time)).median();
    }

    private static List<Double> all(List<Took> all, ToDoubleFunction<Took> time) {
        return all.stream().map(time::applyAsDouble).toList();
    }
}
