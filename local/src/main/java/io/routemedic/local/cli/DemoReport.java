package io.routemedic.local.cli;

import io.routemedic.audit.AuditEvent;
import io.routemedic.cli.account.GatewayAccess;
import io.routemedic.cli.audit.Story;
import io.routemedic.cli.json.Json;
import io.routemedic.cli.replay.Replay;
import io.routemedic.cli.replay.ReplayReader;
import io.routemedic.cli.replay.ReplayReport;
import io.routemedic.cli.replay.ReplayedStages;
import io.routemedic.cli.report.ReportPage;
import io.routemedic.local.cases.CaseRunner;
import io.routemedic.local.cases.Clients;
import io.routemedic.local.cases.SampleCase;
import io.routemedic.local.cases.Trail;
import io.routemedic.local.cloud.Results;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The demo as a page: the routes as they were before it, and all that was told and done. */
final class DemoReport implements CaseRunner.Onlooker {

    /** Whatever stage its lines name is taken to write to it. */
    private static final String LOG_GROUP = "demo";

    private final SampleCase sample;
    private String lines = "";
    private List<ReportPage.Told> told = List.of();
    private List<ReportPage.Story> trail = List.of();

    DemoReport(SampleCase sample) {
        this.sample = sample;
    }

    @Override
    public void asked(List<Clients.Answered> answers) {
        lines =
                answers.stream()
                        .flatMap(answer -> answer.reply().logLine().stream())
                        .collect(Collectors.joining("\n"));
    }

    @Override
    public void done(Results results) {
        told =
                results.slack().posts().stream()
                        .map(post -> new ReportPage.Told(Json.tree(post)))
                        .toList();
        trail =
                Trail.of(results.auditItems(), results.stateItems()).events().stream()
                        .map(DemoReport::story)
                        .toList();
    }

    private static ReportPage.Story story(AuditEvent event) {
        return new ReportPage.Story(Story.words(event), Story.details(event));
    }

    ReportPage page() {
        ReportPage replayed = replayed();
        return new ReportPage(
                "The demo: a route that nobody had deployed",
                List.of(
                        "What happened on the stand-in for AWS, on this machine alone. The routes"
                                + " are shown as they were before RouteMedic deployed them."),
                replayed.timeline(),
                told,
                replayed.stages(),
                trail);
    }

    private ReportPage replayed() {
        Instant now = Instant.now();
        try (GatewayAccess access = StandInGateway.open(sample.gateway()).access()) {
            var lineReader = new ReplayReader(access.account(), LOG_GROUP, now);
            var reader = new ReplayedStages(access.reader(), LOG_GROUP, Optional.empty());
            var input = new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8));
            Replay replay =
                    Replay.of(
                            access.region(),
                            reader,
                            List.of(),
                            each -> lineReader.read(input, each, () -> {}));
            return new ReplayReport(reader, now).page(replay);
        }
    }
}
