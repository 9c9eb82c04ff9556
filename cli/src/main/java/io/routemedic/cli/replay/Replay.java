package io.routemedic.cli.replay;

import io.routemedic.cli.report.FailureTimes;
import io.routemedic.diagnosis.Diagnostician;
import io.routemedic.diagnosis.finding.Finding;
import io.routemedic.diagnosis.hypotheses.Hypotheses;
import io.routemedic.entry.flow.diagnose.Intake;
import io.routemedic.entry.flow.diagnose.LogDiagnosis;
import io.routemedic.gateway.reading.ConfigurationReader;
import io.routemedic.gateway.snapshot.SnapshotReader;
import io.routemedic.intake.payload.LineConsumer;
import io.routemedic.intake.payload.LogBatch;
import io.routemedic.intake.payload.LogBatchReader;
import io.routemedic.intake.stage.StageDirectory;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Access log lines, diagnosed as the function would, with nothing written anywhere.
 *
 * @param findings most requests first
 * @param times when the requests failed
 */
public record Replay(Intake.Result intake, List<Finding> findings, FailureTimes times) {

    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    public Replay {
        findings = List.copyOf(findings);
    }

    /**
     * Reads all lines and what explains them.
     *
     * @param mappings which stage wrote them, where that is known beforehand
     * @param source hands on its lines as {@link LineConsumer} says, and tells what it has read
     */
    public static Replay of(
            String region,
            ConfigurationReader reader,
            List<StageDirectory.Mapping> mappings,
            Function<? super LineConsumer, LogBatch> source) {
        FailureTimes times = new FailureTimes();
        Intake.Result intake =
                new Intake(
                                region,
                                new LogBatchReader(Set.of()),
                                new StageDirectory(
                                        reader, mappings, REMEMBERED, InstantSource.system()),
                                reader,
                                _ -> false)
                        .collect(source, times);
        LogDiagnosis diagnosis =
                new LogDiagnosis(
                        new SnapshotReader(reader),
                        new Diagnostician(Hypotheses.inOrder(), Hypotheses.fallback()));
        List<Finding> findings =
                intake.incidents().stream()
                        .map(diagnosis::diagnose)
                        .sorted(
                                Comparator.comparingLong((Finding f) -> f.incident().count())
                                        .reversed())
                        .toList();
        return new Replay(intake, findings, times);
    }
}
