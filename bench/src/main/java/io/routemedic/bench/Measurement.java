package io.routemedic.bench;

import io.routemedic.bench.figures.Sample;
import java.util.List;

/**
 * What the rounds of a comparison gave. Round {@code i} of the one was taken right before or after
 * round {@code i} of the other.
 *
 * @param subject CPU nanoseconds of one operation, by round
 * @param baseline CPU nanoseconds of one operation, by round
 */
record Measurement(Comparison comparison, List<Double> subject, List<Double> baseline) {

    Measurement {
        subject = List.copyOf(subject);
        baseline = List.copyOf(baseline);
        if (subject.isEmpty() || subject.size() != baseline.size()) {
            throw new IllegalArgumentException(
                    "A measurement needs as many rounds of the baseline as of the subject, and one"
                            + " at least.");
        }
    }

    /** The subject's time over the baseline's, by round. */
    Sample ratios() {
        return Sample.ofRatios(subject, baseline);
    }

    /** The median of the rounds' ratios. */
    double ratio() {
        return ratios().median();
    }

    double subjectNanos() {
        return new Sample(subject).median();
    }

    double baselineNanos() {
        return new Sample(baseline).median();
    }
}
