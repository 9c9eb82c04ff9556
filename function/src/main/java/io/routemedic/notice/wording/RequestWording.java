package io.routemedic.notice.wording;

import io.routemedic.gateway.model.StageRef;
import io.routemedic.incident.Incident;
import io.routemedic.intake.line.Symptom;
import io.routemedic.notice.message.Block;
import io.routemedic.notice.message.HostileText;
import io.routemedic.notice.message.Section;
import io.routemedic.notice.message.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which requests failed. */
final class RequestWording {

    private static final String NOT_LOGGED = "-";
    private static final String MERGED = "*";
    private static final int TITLE_PATH = 60;

    private RequestWording() {}

    /** The subject of a title: {@code GET /orders on prod}. */
    static Text subject(Incident incident) {
        Optional<StageRef> stage = incident.key().origin().stage();
        Text request =
                request(
                        incident.method(),
                        shortened(incident.key().pathShape()),
                        incident.path().map(RequestWording::shortened));
        return stage.map(known -> request.and(Text.of(" on stage {}", known.stage())))
                .orElseGet(
                        () -> request.and(Text.of(" in {}", incident.key().origin().logGroup())));
    }

    /** The request as logged, or as much of it as was logged. */
    static Text request(String method, String pathShape, Optional<String> path) {
        if (pathShape.equals(MERGED)) {
            return Text.of("Requests for many paths");
        }
        boolean methodKnown = !method.equals(NOT_LOGGED);
        Optional<String> shown =
                path.filter(logged -> !logged.equals(NOT_LOGGED))
                        .or(
                                () ->
                                        Optional.of(pathShape)
                                                .filter(shape -> !shape.equals(NOT_LOGGED)));
        return shown.map(known -> Text.of("{}", methodKnown ? method + " " + known : known))
                .orElseGet(
                        () -> methodKnown ? Text.of("{} requests", method) : Text.of("Requests"));
    }

    static Section section(Incident incident, long total) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(asked(incident, total)));
        blocks.add(new Block.Paragraph(answered(incident)));
        List<String> more = incident.samplePaths().stream().skip(1).toList();
        if (!more.isEmpty()) {
            blocks.add(
                    new Block.Paragraph(
                            Text.of("Other paths of the same shape: ")
                                    .and(Text.listed(more))
                                    .and(Text.of("."))));
        }
        return new Section("What was asked", blocks);
    }

    private static Text asked(Incident incident, long total) {
        Text asked = Text.of(counted(incident.count(), "request")).and(which(incident));
        Text host =
                incident.domainName()
                        .map(domain -> asked.and(Text.of(" on {}", domain)))
                        .orElse(asked);
        String sources =
                incident.distinctSources() == 0
                        ? ""
                        : ", from " + counted(incident.distinctSources(), "address", "addresses");
        String before = total > incident.count() ? ", " + total + " so far" : "";
        return host.and(
                Text.of(sources + before + ". The last one was at " + incident.lastSeen() + "."));
    }

    private static Text which(Incident incident) {
        boolean pathKnown =
                incident.path().isPresent() || !incident.key().pathShape().equals(NOT_LOGGED);
        if (pathKnown) {
            return Text.of(" for ")
                    .and(request(incident.method(), incident.key().pathShape(), incident.path()));
        }
        return incident.method().equals(NOT_LOGGED)
                ? Text.of("")
                : Text.of(" with method {}", incident.method());
    }

    private static Text answered(Incident incident) {
        return switch (incident.symptom()) {
            case Symptom.RESPONSE_TYPE, Symptom.MESSAGE ->
                    Text.of("API Gateway answered {}.", "Missing Authentication Token");
            case Symptom.AUTHORIZATION_HEADER ->
                    Text.of(
                            "API Gateway complained about the {} header. It does so when a request"
                                    + " carries a Bearer or Basic token and no route takes it.",
                            "Authorization");
            case Symptom.STATUS_AND_LENGTH ->
                    Text.of(
                            "The log shows status 403 and 42 bytes: probably {}.",
                            "Missing Authentication Token");
            case Symptom.STATUS_ALONE ->
                    Text.of(
                            "The log shows status 403 and not why: {} is one reason among others.",
                            "Missing Authentication Token");
            case Symptom.NOT_A_REST_API ->
                    Text.of("The log line is from an HTTP or WebSocket API, not from a REST API.");
        };
    }

    // A title is cut at its end, and the end is what it is about.
    private static String shortened(String path) {
        return HostileText.bounded(HostileText.visible(path), TITLE_PATH);
    }

    static String counted(long count, String one) {
        return counted(count, one, one + "s");
    }

    static String counted(long count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }
}
