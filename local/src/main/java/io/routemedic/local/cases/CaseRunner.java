package io.routemedic.local.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.routemedic.cli.json.Json;
import io.routemedic.local.cloud.LocalCloud;
import io.routemedic.local.cloud.Results;
import io.routemedic.local.cloud.Workshop;
import io.routemedic.local.lambda.Result;
import io.routemedic.local.world.World;
import io.routemedic.local.world.WorldReader;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts cases through the packaged function, each in a cloud of its own: functions remember
 * deployments for good, and two cases may name different ones the same. Safe for several threads.
 */
public final class CaseRunner {

    private static final String SWITCH = "apigateway:UpdateStage";
    private static final int MOST_WATCHES = 3;

    private final Workshop workshop;

    public CaseRunner(Workshop workshop) {
        this.workshop = workshop;
    }

    /** Looks on while a case runs. */
    public interface Onlooker {

        /** The requests were sent, and nothing has looked at their log lines yet. */
        default void asked(List<Clients.Answered> answers) {}

        /** The functions are done. */
        default void done(Results results) {}
    }

    /**
     * Runs a case until no function has anything left to do.
     *
     * @throws UnusableCaseException when the case's files do not make sense
     */
    public CaseResult run(SampleCase sample) throws InterruptedException {
        return run(sample, new Onlooker() {});
    }

    /** As {@link #run(SampleCase)}, with somebody who looks on. */
    public CaseResult run(SampleCase sample, Onlooker onlooker) throws InterruptedException {
        Instant start = Instant.now();
        try (LocalCloud cloud =
                LocalCloud.start(world(sample), CaseSettings.of(sample), workshop)) {
            Meanwhile.prepare(sample.gateway(), cloud);
            Clients clients = new Clients(cloud);
            List<Clients.Answered> responses = clients.send(sample.requests());
            onlooker.asked(responses);
            sample.lines().forEach(line -> cloud.logs().write(logGroup(sample), start, line));
            cloud.drain();
            watch(cloud);
            afterwards(sample, cloud);
            onlooker.done(cloud.results());
            List<Clients.Answered> after = clients.send(sample.requests());
            return result(sample, cloud, start, responses, after);
        }
    }

    private static World world(SampleCase sample) {
        try {
            return WorldReader.read(sample.gateway());
        } catch (IllegalArgumentException e) {
            throw new UnusableCaseException(
                    "%s: %s".formatted(sample.folder().resolve(CaseReader.GATEWAY), e.getMessage()),
                    e);
        }
    }

    private static String logGroup(SampleCase sample) {
        String group = sample.gateway().path("logGroup").asText("");
        if (group.isEmpty()) {
            throw new UnusableCaseException(
                    "`%s` has %s: name its `logGroup` in %s."
                            .formatted(sample.folder(), CaseReader.LINES, CaseReader.GATEWAY));
        }
        return group;
    }

    /** What the schedule does in AWS: judges what was switched. */
    private static void watch(LocalCloud cloud) throws InterruptedException {
        int events = cloud.results().auditItems().size();
        for (int i = 0; i < MOST_WATCHES && wasSwitched(cloud); i++) {
            watchOnce(cloud);
            int now = cloud.results().auditItems().size();
            if (now == events) {
                return;
            }
            events = now;
        }
    }

    /** What people do when all is done, each followed by a round of the watch. */
    private static void afterwards(SampleCase sample, LocalCloud cloud)
            throws InterruptedException {
        for (JsonNode deed : sample.gateway().path("then")) {
            new Deed(deed, cloud).happen();
            cloud.drain();
            watchOnce(cloud);
        }
    }

    private static void watchOnce(LocalCloud cloud) throws InterruptedException {
        Result round = cloud.invoke("watch", Json.object().put("source", "aws.events").toString());
        if (!round.succeeded()) {
            throw new IllegalStateException(
                    "The watch function failed: %s. The functions logged:%n%s"
                            .formatted(round, cloud.functionLog()));
        }
        cloud.drain();
    }

    private static boolean wasSwitched(LocalCloud cloud) {
        return cloud.results().callCounts().containsKey(SWITCH);
    }

    private static CaseResult result(
            SampleCase sample,
            LocalCloud cloud,
            Instant start,
            List<Clients.Answered> responses,
            List<Clients.Answered> after) {
        Results results = cloud.results();
        Instant end = Instant.now();
        ObjectNode report = Report.of(sample.name(), results, responses, after);
        String notice = new RunTimes(start, end).removedFrom(Notices.of(results).text());
        List<String> differences = new ArrayList<>(failures(cloud));
        sample.expected()
                .map(Expectation::new)
                .ifPresent(expected -> differences.addAll(expected.differences(report)));
        sample.notice()
                .ifPresent(expected -> differences.addAll(TextDifference.of(expected, notice)));
        return new CaseResult(
                sample,
                report,
                differences,
                notice,
                cloud.logs().delivered(),
                Duration.between(start, end));
    }

    private static List<String> failures(LocalCloud cloud) {
        int lost = cloud.results().givenUp().size() + cloud.results().deadHealRequests().size();
        return lost == 0
                ? List.of()
                : List.of(
                        "%d events could not be handled. The functions logged:%n%s"
                                .formatted(lost, cloud.functionLog()));
    }
}
