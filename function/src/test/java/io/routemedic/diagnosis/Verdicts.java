package io.routemedic.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.diagnosis.finding.Confidence;
import io.routemedic.diagnosis.finding.Evidence;
import java.util.List;

/** Says of a verdict what a test expects of it, and shows the verdict when it is another. */
public final class Verdicts {
    private Verdicts() {}

    public static Verdict.Confirmed confirmed(Verdict verdict) {
        assertThat(verdict).isInstanceOf(Verdict.Confirmed.class);
        return (Verdict.Confirmed) verdict;
    }

    public static Verdict.Confirmed confirmed(Confidence confidence, Verdict verdict) {
        Verdict.Confirmed confirmed = confirmed(verdict);
        assertThat(confirmed.confidence()).isEqualTo(confidence);
        return confirmed;
    }

    public static void refuted(Verdict verdict) {
        assertThat(verdict).isInstanceOf(Verdict.Refuted.class);
        assertThat(((Verdict.Refuted) verdict).why()).endsWith(".");
    }

    /** Inconclusive, for want of this. */
    public static void inconclusive(Verdict verdict, String missing) {
        assertThat(verdict).isInstanceOf(Verdict.Inconclusive.class);
        assertThat(String.join(" ", ((Verdict.Inconclusive) verdict).missing())).contains(missing);
    }

    public static List<String> facts(Verdict.Confirmed verdict) {
        return verdict.evidence().stream().map(Evidence::fact).toList();
    }
}
