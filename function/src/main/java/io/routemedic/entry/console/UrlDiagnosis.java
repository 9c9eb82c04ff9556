package io.routemedic.entry.console;

import io.routemedic.diagnosis.Diagnostician;
import io.routemedic.diagnosis.examination.Examination;
import io.routemedic.diagnosis.examination.Place;
import io.routemedic.diagnosis.examination.Standing;
import io.routemedic.diagnosis.finding.Cause;
import io.routemedic.diagnosis.finding.Finding;
import io.routemedic.entry.console.UrlAnswer.CouldNotTell;
import io.routemedic.entry.console.UrlAnswer.Found;
import io.routemedic.entry.console.UrlAnswer.RouteIsLive;
import io.routemedic.entry.history.Authors;
import io.routemedic.gateway.model.Stage;
import io.routemedic.gateway.paths.DomainRoute;
import io.routemedic.gateway.paths.LoggedRequest;
import io.routemedic.gateway.reading.ConfigurationReader;
import io.routemedic.gateway.reading.Reading;
import io.routemedic.gateway.reading.Source;
import io.routemedic.gateway.snapshot.Snapshot;
import io.routemedic.gateway.snapshot.SnapshotReader;
import io.routemedic.incident.Incident;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Answers for one method and URL, without any log: is the route live, and if not, why not? */
public final class UrlDiagnosis {
    private final ConfigurationReader reader;
    private final SnapshotReader snapshots;
    private final UrlTargets targets;
    private final Diagnostician diagnostician;
    private final Authors authors;

    /**
     * @param authors name who brought a cause about, where that is wanted
     */
    public UrlDiagnosis(ConfigurationReader reader, Diagnostician diagnostician, Authors authors) {
        this.reader = reader;
        this.snapshots = new SnapshotReader(reader);
        this.targets = new UrlTargets(reader);
        this.diagnostician = diagnostician;
        this.authors = authors;
    }

    /** The answer. Asks AWS, only to read; never fails for what the question contains. */
    public UrlAnswer ask(Question question) {
        String method = question.method().strip().toUpperCase(Locale.ROOT);
        Optional<RequestUrl> url = RequestUrl.parse(question.url());
        if (url.isEmpty() || !method.matches("[A-Z]{1,20}")) {
            return new CouldNotTell(
                    List.of(
                            "Ask with a method and an absolute URL, such as `GET"
                                + " https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com/prod/orders`."));
        }
        return switch (targets.of(url.get(), question.region())) {
            case UrlTarget.Unknown(List<String> why) -> new CouldNotTell(why);
            case UrlTarget.Nowhere nowhere -> nowhere(question, method, url.get(), nowhere);
            case UrlTarget.Somewhere somewhere -> somewhere(question, method, url.get(), somewhere);
        };
    }

    private UrlAnswer nowhere(
            Question question, String method, RequestUrl url, UrlTarget.Nowhere target) {
        Incident incident =
                UrlIncidents.of(question, method, url, target.stage(), Optional.empty());
        Reading<Stage> noStage = new Reading.Absent<>(target.source());
        Snapshot snapshot =
                Snapshot.withoutStage(noStage, target.api(), target.domain(), target.siblings());
        return found(new Examination(incident, snapshot), url);
    }

    private UrlAnswer somewhere(
            Question question, String method, RequestUrl url, UrlTarget.Somewhere target) {
        Optional<DomainRoute> route = target.basePath().map(DomainRoute.Mapped::new);
        Incident incident =
                UrlIncidents.of(question, method, url, Optional.of(target.stage()), route);
        Snapshot snapshot =
                snapshots.read(
                        new LoggedRequest(
                                target.stage(),
                                method,
                                url.path(),
                                Optional.of(url.host().name()),
                                route));
        if (snapshot.stage() instanceof Reading.Absent<Stage>(Source _)) {
            snapshot =
                    Snapshot.withoutStage(
                            snapshot.stage(),
                            Optional.of(target.api()),
                            Optional.empty(),
                            Optional.of(reader.stages(target.stage().api())));
        }
        Examination examination = new Examination(incident, snapshot.with(target.api()));
        return examination.standing() instanceof Standing.Served served
                ? live(served, url, target)
                : found(examination, url);
    }

    private static UrlAnswer live(
            Standing.Served served, RequestUrl url, UrlTarget.Somewhere target) {
        Place place = served.place();
        List<String> notes = notes(url);
        // Whether the execute-api endpoint is disabled then stays open.
        target.api().unread().map(Reading.Unread::sentence).ifPresent(notes::add);
        if (!served.access().isKnown()) {
            notes.add("AWS did not say who may call the route: look at it in the console.");
        } else if (served.access().isIam()) {
            notes.add("The route has `AWS_IAM` authorization: sign the request, or it gets 403.");
        } else if (!served.access().authorizationType().equals("NONE")) {
            notes.add(
                    "The route has `%s` authorization: send what its authorizer expects."
                            .formatted(served.access().authorizationType()));
        }
        if (served.access().apiKeyRequired()) {
            notes.add("The route needs an API key: send `x-api-key`, or it answers `Forbidden`.");
        }
        place.path().assumption().ifPresent(notes::add);
        return new RouteIsLive(
                served.match().route(),
                place.ref(),
                List.of(place.serves(), place.has(served.match().route())),
                notes);
    }

    private UrlAnswer found(Examination examination, RequestUrl url) {
        Finding finding = diagnostician.diagnose(examination);
        if (finding.cause() != Cause.UNDETERMINED) {
            return new Found(authors.begin().named(finding), notes(url));
        }
        List<String> why = new ArrayList<>(finding.unchecked());
        finding.evidence().forEach(evidence -> why.add(evidence.fact()));
        return new CouldNotTell(why);
    }

    private static List<String> notes(RequestUrl url) {
        List<String> notes = new ArrayList<>();
        if (url.fragment()) {
            notes.add(
                    "Clients do not send what follows a `#`: the request is for `%s`."
                            .formatted(url.path()));
        }
        return notes;
    }

    /**
     * Why does this request not work, or would it?
     *
     * @param method an HTTP method, in any case
     * @param url absolute; its query and fragment do not matter
     * @param account whose configuration is read, for people
     * @param region whose configuration is read
     * @param at the time of the question
     */
    public record Question(String method, String url, String account, String region, Instant at) {}
}
