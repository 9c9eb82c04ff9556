package io.routemedic.notice.wording;

import static java.util.Comparator.naturalOrder;

import io.routemedic.gateway.model.StageRef;
import io.routemedic.incident.Incident;
import io.routemedic.incident.RequestGroup;
import io.routemedic.intake.line.Symptom;
import io.routemedic.notice.Notice;
import io.routemedic.notice.message.Block;
import io.routemedic.notice.message.Section;
import io.routemedic.notice.message.Text;
import io.routemedic.routing.Route;
import io.routemedic.text.HostileText;
import io.routemedic.text.Phrases;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Which requests failed, and who sent them. */
final class RequestWording {

    private static final int TITLE_PATH = 60;
    private static final int TITLE_NAME = 40;
    private static final int MOST_ALIKE = 10;

    private RequestWording() {}

    /** The subject of a title: API, stage, and the request or how many there are. */
    static Text subject(Notice.Found found) {
        Incident incident = found.finding().incident();
        Text request =
                found.isOfMany()
                        ? Text.of(howMany(found))
                        : request(incident, path -> shortened(path, TITLE_PATH));
        return incident.key()
                .origin()
                .stage()
                .map(stage -> place(stage, found.apiName()).and(request))
                .orElseGet(
                        () ->
                                request.and(
                                        Text.of(
                                                " in log group {}",
                                                incident.key().origin().logGroup())));
    }

    private static String howMany(Notice.Found found) {
        boolean areRoutes =
                found.all().stream().allMatch(one -> one.incident().route().isPresent());
        return Phrases.counted(found.all().size(), areRoutes ? "route" : "path");
    }

    /** The subject of a title where no request was seen. */
    static Text asked(Incident incident) {
        Text request = request(incident, path -> shortened(path, TITLE_PATH));
        return incident.domainName()
                .map(host -> request.and(Text.of(" on {}", shortened(host, TITLE_PATH))))
                .orElse(request);
    }

    static Text place(StageRef stage, Optional<String> apiName) {
        return Text.of(
                "{}, stage {}, ",
                shortened(apiName.orElseGet(() -> stage.api().value()), TITLE_NAME),
                stage.stage());
    }

    /** The request as logged, or as much of it as was logged. */
    private static Text request(Incident incident, UnaryOperator<String> shown) {
        return switch (incident.key().group()) {
            case RequestGroup.Rest _, RequestGroup.OfCause _ -> Text.of("requests for many paths");
            case RequestGroup.Scanners _ -> Text.of("requests of scanners");
            case RequestGroup.PathNotLogged _ -> Text.of("some requests");
            case RequestGroup.OfRoute(Route route) ->
                    Text.of(
                            "{}",
                            incident.method()
                                    + " "
                                    + shown.apply(incident.path().orElse(route.path())));
            case RequestGroup.Alike(Optional<String> method, String shape) -> {
                String path = shown.apply(incident.path().orElse(shape));
                yield Text.of("{}", method.map(known -> known + " " + path).orElse(path));
            }
        };
    }

    static Section section(Notice.Found found) {
        Incident incident = found.finding().incident();
        List<Block> blocks = new ArrayList<>();
        if (found.isOfMany()) {
            blocks.add(new Block.Paragraph(howOftenOfMany(found)));
            blocks.add(each(found));
        } else {
            blocks.add(new Block.Paragraph(howOften(found, incident)));
        }
        blocks.add(new Block.Paragraph(answered(incident)));
        caller(incident).ifPresent(text -> blocks.add(new Block.Paragraph(text)));
        List<String> more = incident.samplePaths().stream().skip(1).toList();
        if (!more.isEmpty() && !found.isOfMany()) {
            blocks.add(
                    new Block.Paragraph(others(incident).and(Text.listed(more)).and(Text.of("."))));
        }
        return new Section("What failed", blocks);
    }

    private static Text howOftenOfMany(Notice.Found found) {
        long requests = found.all().stream().mapToLong(one -> one.incident().count()).sum();
        Instant last =
                found.all().stream()
                        .map(one -> one.incident().lastSeen())
                        .max(naturalOrder())
                        .orElseThrow();
        String before = found.total() > requests ? ", " + found.total() + " so far" : "";
        return Text.of(
                Phrases.counted(requests, "request")
                        + " for "
                        + howMany(found)
                        + addresses(found.decided().told().distinctSources())
                        + before
                        + ", "
                        + when(found, last));
    }

    private static String addresses(int sources) {
        return sources == 0 ? "" : ", from " + Phrases.counted(sources, "address", "addresses");
    }

    private static Block each(Notice.Found found) {
        return Block.Bullets.first(
                MOST_ALIKE,
                found.all().stream()
                        .map(
                                one ->
                                        request(one.incident(), path -> path)
                                                .and(
                                                        Text.of(
                                                                ": "
                                                                        + Phrases.counted(
                                                                                one.incident()
                                                                                        .count(),
                                                                                "request"))))
                        .toList());
    }

    private static Text others(Incident incident) {
        return incident.route()
                .map(route -> Text.of("Other paths of {}: ", route))
                .orElseGet(
                        () ->
                                incident.key().group() instanceof RequestGroup.Rest
                                        ? Text.of("Other paths: ")
                                        : Text.of("Other paths of the same shape: "));
    }

    private static Text howOften(Notice.Found found, Incident incident) {
        Text asked = Text.of(Phrases.counted(incident.count(), "request")).and(which(incident));
        Text host =
                incident.domainName()
                        .map(domain -> asked.and(Text.of(" on {}", domain)))
                        .orElse(asked);
        String sources = addresses(incident.distinctSources());
        String before = found.total() > incident.count() ? ", " + found.total() + " so far" : "";
        return host.and(Text.of(sources + before + ", " + when(found, incident.lastSeen())));
    }

    private static String when(Notice.Found found, Instant last) {
        Instant first = found.decided().told().firstSeen();
        return first.equals(last)
                ? "at " + first + "."
                : "the first at " + first + ", the last at " + last + ".";
    }

    private static Text which(Incident incident) {
        return switch (incident.key().group()) {
            case RequestGroup.PathNotLogged _ -> Text.of("");
            case RequestGroup.Rest _, RequestGroup.OfCause _, RequestGroup.Scanners _ ->
                    Text.of(" for many paths");
            case RequestGroup.OfRoute _, RequestGroup.Alike _ ->
                    Text.of(" for ").and(request(incident, path -> path));
        };
    }

    /** Whom to ask, and what to look for in the log. */
    private static Optional<Text> caller(Incident incident) {
        Optional<Text> agent =
                incident.userAgent()
                        .map(name -> Text.of("The first came from user agent {}", name));
        Optional<Text> id =
                incident.requestId()
                        .map(
                                known ->
                                        agent.isPresent()
                                                ? Text.of(", request id {}", known)
                                                : Text.of("The first has request id {}", known));
        return agent.map(text -> id.map(text::and).orElse(text))
                .or(() -> id)
                .map(text -> text.and(Text.of(".")));
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
    private static String shortened(String text, int most) {
        return HostileText.bounded(HostileText.visible(text), most);
    }
}
