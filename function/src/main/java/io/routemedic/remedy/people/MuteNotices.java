package io.routemedic.remedy.people;

import io.routemedic.audit.AuditEvent;
import io.routemedic.audit.AuditTrail;
import io.routemedic.gateway.model.StageRef;
import io.routemedic.ledger.findings.FindingLedger;
import io.routemedic.ledger.findings.FindingRecord;
import io.routemedic.ledger.findings.Mute;
import io.routemedic.ledger.findings.Mutes;
import io.routemedic.text.Phrases;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Keeps notices of a finding, a route or a stage from people for a time. On record first. What is
 * done about them goes on, and is told.
 */
public final class MuteNotices {

    /** As {@link io.routemedic.ledger.stages.TrapSheet.Entry#id} writes it. */
    private static final Pattern TRAP = Pattern.compile("trap-[0-9a-f]{12}");

    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofDays(30);

    private final FindingLedger findings;
    private final Mutes mutes;
    private final AuditTrail trail;
    private final InstantSource clock;

    public MuteNotices(FindingLedger findings, Mutes mutes, AuditTrail trail, InstantSource clock) {
        this.findings = findings;
        this.mutes = mutes;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * What is to be quiet.
     *
     * @param id a finding's, a trap's, or a stage as {@code apiId/stage}
     * @param route method and resource path, of the stage; empty for all of it
     * @param why in the person's words; may be empty
     */
    public record Request(String id, String route, Duration time, String why) {}

    /**
     * Mutes it; another mute of the same is replaced.
     *
     * @throws io.routemedic.audit.AuditUnavailableException then nothing is changed
     * @throws io.routemedic.ledger.LedgerUnavailableException when the state table cannot be used
     */
    public Answer mute(Request request, Person person) {
        if (request.time().compareTo(SHORTEST) < 0 || request.time().compareTo(LONGEST) > 0) {
            return Answer.nothing("Nothing was muted: say for how long, from a minute to 30 days.");
        }
        return target(request)
                .map(target -> mute(target, request, person))
                .orElseGet(() -> none(request));
    }

    private Answer mute(Target target, Request request, Person person) {
        Instant now = clock.instant();
        Instant until = now.plus(request.time());
        append(
                target,
                "muted",
                Map.of(
                        "what", target.scope().name(),
                        "until", until.toString(),
                        "why", request.why()),
                person,
                now);
        mutes.add(new Mute(target.scope(), until, person.toString(), request.why()));
        return Answer.done(
                "Muted: nobody is told of `%s` for %s. What is healed is told all the same."
                        .formatted(target.scope().name(), Phrases.spoken(request.time())));
    }

    /** Takes a mute back; throws as {@link #mute} does. */
    public Answer unmute(Request request, Person person) {
        return target(request).map(target -> unmute(target, person)).orElseGet(() -> none(request));
    }

    private Answer unmute(Target target, Person person) {
        String name = target.scope().name();
        append(target, "unmuted", Map.of("what", name), person, clock.instant());
        return mutes.lift(target.scope())
                ? Answer.done("Not muted any more: `%s` is told of again.".formatted(name))
                : Answer.nothing("`%s` is not muted.".formatted(name));
    }

    /** What is muted, and on whose chain that is told. */
    private record Target(Mute.Scope scope, String subject) {}

    private Optional<Target> target(Request request) {
        String[] parts = request.id().split("/", -1);
        if (parts.length == 2) {
            StageRef stage = StageRef.of(parts[0], parts[1]);
            Mute.Scope scope =
                    request.route().isEmpty()
                            ? new Mute.OfStage(stage)
                            : new Mute.OfRoute(stage, request.route());
            return Optional.of(new Target(scope, stage.toString()));
        }
        if (TRAP.matcher(request.id()).matches()) {
            return Optional.of(new Target(new Mute.OfFinding(request.id()), "traps"));
        }
        return findings.find(request.id())
                .map(FindingRecord::subject)
                .map(subject -> new Target(new Mute.OfFinding(request.id()), subject));
    }

    private void append(
            Target target, String type, Map<String, Object> details, Person person, Instant now) {
        trail.append(
                new AuditEvent(
                        "%s/%s/%s".formatted(type, target.scope().name(), person.mark(now)),
                        target.subject(),
                        now,
                        person.toString(),
                        type,
                        details));
    }

    private static Answer none(Request request) {
        return Answer.nothing(
                "There is no finding `%s`: give an open finding's id, a trap's, or a stage as `apiId/stage`."
                        .formatted(request.id()));
    }
}
