package io.routemedic.notice.widget;

import io.routemedic.ledger.heals.PlanBrief;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the widget shows.
 *
 * @param reading the ARN that buttons call which only ask
 * @param acting what buttons call which do something
 * @param answer what the button did that was just pressed
 * @param story what happened to one finding or heal, where somebody asked for it
 */
public record WidgetView(
        String reading,
        Acting acting,
        WidgetTime time,
        Optional<String> answer,
        Optional<Story> story,
        List<WaitingPlan> plans,
        List<OpenFinding> findings,
        List<RecentHeal> heals,
        List<StoppedStage> stopped,
        List<Muted> muted) {
    public WidgetView {
        plans = List.copyOf(plans);
        findings = List.copyOf(findings);
        heals = List.copyOf(heals);
        stopped = List.copyOf(stopped);
        muted = List.copyOf(muted);
    }

    private static final Pattern STAGE = Pattern.compile("[a-z0-9]{1,32}/[A-Za-z0-9_-]{1,128}");

    /**
     * How something is done.
     *
     * @param endpoint the ARN of the alias for it, which not every viewer may invoke
     * @param nonce good for one click
     */
    public record Acting(String endpoint, String nonce) {}

    /**
     * Where something happened.
     *
     * @param apiName empty where it is not known
     * @param id the stage, {@code apiId/stage}, or the log group where no stage is known
     */
    public record Place(Optional<String> apiName, String id) {

        boolean isStage() {
            return STAGE.matcher(id).matches();
        }
    }

    /**
     * How often, and for whom, a request failed.
     *
     * @param callers 0 where sources are not logged
     */
    public record Failures(long requests, int callers, Instant first, Instant last) {}

    /**
     * A plan that waits for approval.
     *
     * @param request method and path of the request that it is for: hostile
     * @param failures empty where the finding is not on record any more
     */
    public record WaitingPlan(
            String fingerprint,
            Place place,
            String request,
            PlanBrief brief,
            Optional<Failures> failures,
            Instant expires) {}

    /**
     * A finding that nobody has acknowledged.
     *
     * @param request method and path as logged: hostile
     * @param cause its name
     * @param words the cause in words
     */
    public record OpenFinding(
            String id,
            String cause,
            String words,
            Place place,
            String request,
            Failures failures) {}

    /**
     * A heal of the last days.
     *
     * @param state in one word, such as {@code verified}
     * @param why the reason for the state; may be empty
     * @param undoable whether the stage still serves what the heal deployed
     */
    public record RecentHeal(
            String healId,
            Place place,
            String request,
            String state,
            String why,
            Instant since,
            boolean undoable) {}

    /** A stage that is not healed after a rollback, until then or until somebody resumes it. */
    public record StoppedStage(Place place, Instant since, Instant until, String why) {}

    /**
     * What nobody is told of for a time.
     *
     * @param what for people
     * @param id of the finding or the stage, and {@code route} of the latter, as a button names it
     */
    public record Muted(
            String what, String id, String route, Instant until, String by, String why) {}

    /**
     * What happened to one finding or heal, oldest first.
     *
     * @param about its id
     */
    public record Story(String about, List<Event> events) {
        public Story {
            events = List.copyOf(events);
        }
    }

    /**
     * What somebody did, or RouteMedic.
     *
     * @param what in a few words
     * @param why may be empty
     */
    public record Event(Instant at, String actor, String what, String why) {}
}
