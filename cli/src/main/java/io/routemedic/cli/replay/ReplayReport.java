package io.routemedic.cli.replay;

import io.routemedic.cli.report.ReportPage;
import io.routemedic.cli.report.StageRoutes;
import io.routemedic.diagnosis.finding.Cause;
import io.routemedic.diagnosis.finding.Finding;
import io.routemedic.entry.flow.diagnose.Intake;
import io.routemedic.gateway.model.Deployment;
import io.routemedic.gateway.model.Draft;
import io.routemedic.gateway.model.RestApi;
import io.routemedic.gateway.model.RouteAccess;
import io.routemedic.gateway.model.StageRef;
import io.routemedic.gateway.reading.ConfigurationReader;
import io.routemedic.gateway.reading.Reading;
import io.routemedic.incident.Incident;
import io.routemedic.notice.channel.SlackBlocks;
import io.routemedic.routing.Route;
import io.routemedic.routing.Segments;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A replay as a page: reads what is live and drafted once more, from the reader's memory. */
public final class ReplayReport {

    /** More than that nobody reads; the summary says how many there are. */
    private static final int MOST_TOLD = 50;

    private static final int MOST_STAGES = 20;

    private final ConfigurationReader reader;
    private final ReplayMessages messages;

    public ReplayReport(ConfigurationReader reader, Instant now) {
        this.reader = reader;
        this.messages = new ReplayMessages(reader, now);
    }

    public ReportPage page(Replay replay) {
        List<Finding> findings = replay.findings();
        return new ReportPage(
                String.format(
                        Locale.ROOT,
                        "%,d requests found no route: %,d findings",
                        replay.intake().failures(),
                        findings.size()),
                summary(replay.intake(), findings),
                replay.times().timeline(findings),
                findings.stream()
                        .filter(finding -> finding.cause() != Cause.SCANNER_PROBE)
                        .limit(MOST_TOLD)
                        .map(this::told)
                        .toList(),
                stages(findings),
                List.of());
    }

    private static List<String> summary(Intake.Result intake, List<Finding> findings) {
        List<String> summary = new ArrayList<>();
        summary.add(
                String.format(Locale.ROOT, "%,d access log lines read.", intake.batch().lines()));
        if (findings.size() > MOST_TOLD) {
            summary.add("The %d findings with the most requests are shown.".formatted(MOST_TOLD));
        }
        long probes = findings.stream().filter(one -> one.cause() == Cause.SCANNER_PROBE).count();
        if (probes > 0) {
            summary.add(
                    "Of these findings %d are probes of scanners, which people are told of in the daily digest only."
                            .formatted(probes));
        }
        if (intake.unreadable() > 0) {
            summary.add(
                    String.format(
                            Locale.ROOT,
                            "%,d lines could not be read by the access log format.",
                            intake.unreadable()));
        }
        summary.addAll(intake.problems());
        return summary;
    }

    private ReportPage.Told told(Finding finding) {
        return new ReportPage.Told(SlackBlocks.of(messages.of(finding)));
    }

    private List<StageRoutes> stages(List<Finding> findings) {
        return findings.stream()
                .flatMap(finding -> finding.incident().key().origin().stage().stream())
                .distinct()
                .limit(MOST_STAGES)
                .map(stage -> routes(stage, findings))
                .toList();
    }

    private StageRoutes routes(StageRef stage, List<Finding> findings) {
        Reading<Deployment> live =
                reader.stage(stage)
                        .flatMap(read -> reader.deployment(stage.api(), read.deployment()));
        Reading<Draft> draft = reader.draft(stage.api());
        List<String> unread = new ArrayList<>();
        live.unread().ifPresent(why -> unread.add("What is live could not be read: " + why.why()));
        draft.unread().ifPresent(why -> unread.add("The draft could not be read: " + why.why()));
        String name = reader.restApi(stage.api()).found().map(RestApi::name).orElse("");
        return new StageRoutes(
                (name.isBlank() ? "" : name + ": ") + "stage " + stage,
                live.found().map(Deployment::routes),
                draft.found().map(ReplayReport::routes),
                findings.stream()
                        .filter(finding -> isOf(stage, finding.incident()))
                        .map(finding -> failed(stage, finding))
                        .toList(),
                unread);
    }

    private static boolean isOf(StageRef stage, Incident incident) {
        return incident.key().origin().stage().equals(Optional.of(stage));
    }

    /** At the route's place where it is known, else where the request asked for one. */
    private static StageRoutes.Failed failed(StageRef stage, Finding finding) {
        Incident incident = finding.incident();
        String shape = incident.key().pathShape();
        String path =
                incident.route()
                        .map(Route::path)
                        .or(() -> Segments.after(shape, stage.stage().value()))
                        .orElse(shape);
        return new StageRoutes.Failed(incident.method(), path, finding.cause(), incident.count());
    }

    private static Map<Route, RouteAccess> routes(Draft draft) {
        return draft.methods().entrySet().stream()
                .collect(
                        Collectors.toUnmodifiableMap(
                                Map.Entry::getKey, method -> method.getValue().access()));
    }
}
