package io.routemedic.remedy.verification;

import io.routemedic.gateway.model.Stage;
import io.routemedic.gateway.model.StageRef;
import io.routemedic.gateway.reading.ConfigurationReader;
import io.routemedic.gateway.reading.Reading;
import io.routemedic.intake.traffic.RouteAnswers;
import io.routemedic.intake.traffic.RouteTraffic;
import io.routemedic.ledger.LedgerUnavailableException;
import io.routemedic.ledger.findings.FindingLedger;
import io.routemedic.ledger.findings.FindingRecord;
import io.routemedic.ledger.heals.HealRecord;
import io.routemedic.policy.HealingRules;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Judges a switch: the stage serves it, the incident's route was not missing again once the switch
 * had reached all of API Gateway, the stage's server errors did not rise, and, where the access log
 * can be searched, a request to the route was answered since. Requests of that route that fail for
 * another reason say nothing about the switch.
 */
public final class Verification {

    /**
     * How long a switch may take to reach all of API Gateway: measured by others, not documented.
     */
    private static final Duration PROPAGATION = Duration.ofSeconds(30);

    private final Supplier<ConfigurationReader> readers;
    private final FindingLedger findings;
    private final ServerErrorReader errors;
    private final RouteTraffic traffic;
    private final InstantSource clock;
    private final Function<StageRef, HealingRules> rules;

    public Verification(
            Supplier<ConfigurationReader> readers,
            FindingLedger findings,
            StageMetrics metrics,
            RouteTraffic traffic,
            Function<StageRef, HealingRules> rules,
            InstantSource clock) {
        this.readers = readers;
        this.findings = findings;
        this.errors = new ServerErrorReader(metrics, clock);
        this.traffic = traffic;
        this.rules = rules;
        this.clock = clock;
    }

    public Effect judge(HealRecord heal) {
        return switch (readers.get().stage(heal.order().stage())) {
            case Reading.Read<Stage>(Stage stage, _)
                    when Optional.of(stage.deployment()).equals(heal.to()) ->
                    symptom(heal);
            case Reading.Read<Stage>(Stage stage, _) ->
                    new Effect.TakenOver(
                            "Somebody switched the stage to `%s` since; it was left so."
                                    .formatted(stage.deployment()));
            case Reading.Absent<Stage> _ -> new Effect.TakenOver("The stage was deleted since.");
            case Reading.Unread<Stage> unread -> new Effect.Inconclusive(unread.why());
        };
    }

    private Effect symptom(HealRecord heal) {
        Optional<FindingRecord> finding;
        try {
            finding = findings.find(heal.order().findingId());
        } catch (LedgerUnavailableException e) {
            return new Effect.Inconclusive(String.valueOf(e.getMessage()));
        }
        Instant effective = switchedAt(heal).plus(propagation(heal));
        Optional<Instant> missingAgain =
                finding.flatMap(FindingRecord::routeMissing)
                        .filter(last -> last.isAfter(effective));
        String route = heal.order().method() + " " + heal.order().path();
        return missingAgain
                .<Effect>map(
                        at ->
                                new Effect.DidNotHelp(
                                        "`%s` failed again at %s: the stage lacked its route."
                                                .formatted(route, at),
                                        Map.of("failedAgainAt", at.toString())))
                .orElseGet(
                        () -> {
                            Effect metrics = serverErrors(heal, effective, route);
                            return metrics instanceof Effect.Helped
                                            || metrics instanceof Effect.Pending
                                    ? RouteProof.of(answers(heal, finding, effective), route)
                                            .with(metrics)
                                    : metrics;
                        });
    }

    private Reading<RouteAnswers> answers(
            HealRecord heal, Optional<FindingRecord> finding, Instant effective) {
        return finding.flatMap(
                        record ->
                                record.route()
                                        .map(
                                                route ->
                                                        new RouteTraffic.Question(
                                                                heal.order().stage(),
                                                                record.key().origin().logGroup(),
                                                                route,
                                                                effective,
                                                                clock.instant())))
                .map(question -> traffic.answers(readers.get(), question))
                .orElseGet(
                        () ->
                                new Reading.Unread<>(
                                        "none", "the route that was asked for is not on record."));
    }

    private Effect serverErrors(HealRecord heal, Instant effective, String route) {
        Reading<Optional<ServerErrors>> reading =
                errors.around(readers.get(), heal.order().stage(), switchedAt(heal), effective);
        return switch (reading) {
            case Reading.Read<Optional<ServerErrors>>(var read, _) ->
                    read.map(found -> compare(found, route)).orElseGet(Verification::notArrived);
            case Reading.Absent<Optional<ServerErrors>> _ ->
                    new Effect.TakenOver("The API was deleted since.");
            case Reading.Unread<Optional<ServerErrors>> unread ->
                    new Effect.Inconclusive(unread.why());
        };
    }

    private static Effect notArrived() {
        return new Effect.Pending(
                Effect.Otherwise.QUIET,
                "CloudWatch has no whole minute with requests of this stage since the switch.",
                Map.of());
    }

    private static Effect compare(ServerErrors errors, String route) {
        return errors.rose()
                ? new Effect.DidNotHelp("Server errors rose: " + errors + ".", errors.details())
                : new Effect.Helped(
                        false,
                        "The route of `%s` was not missing again. Server errors: %s."
                                .formatted(route, errors),
                        errors.details());
    }

    private Duration propagation(HealRecord heal) {
        Duration half = rules.apply(heal.order().stage()).verifyAfter().dividedBy(2);
        return half.compareTo(PROPAGATION) < 0 ? half : PROPAGATION;
    }

    private Instant switchedAt(HealRecord heal) {
        return heal.switchover().at().orElse(heal.since());
    }
}
