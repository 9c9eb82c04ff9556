package io.routemedic.diagnosis.hypotheses;

import io.routemedic.diagnosis.Hypothesis;
import java.util.List;

/** All hypotheses. docs/causes/README.md gives the reasons for their order. */
public final class Hypotheses {
    private Hypotheses() {}

    /** The most useful cause first. */
    public static List<Hypothesis> inOrder() {
        return List.of(
                new NoSuchApi(),
                new ExecuteApiDisabled(),
                new NoMapping(),
                new NoSuchStage(),
                new LogFormatInsufficient(),
                new IntegrationAnswered(),
                new UnsignedIamRequest(),
                new DeployedMomentsAgo(),
                new CanaryMismatch(),
                new ScannerProbe(),
                new RouteNotDeployed(),
                new RouteRemoved(),
                new StageInPath(),
                new BasePathInPath(),
                new WrongMapping(),
                new GreedyParent(),
                new PathSpelling(),
                new PreflightNotDefined(),
                new MethodNotDefined(),
                new SegmentsRewritten(),
                new NearestRoute());
    }

    /** What is found when none of them is confirmed. */
    public static Hypothesis fallback() {
        return new Undetermined();
    }
}
