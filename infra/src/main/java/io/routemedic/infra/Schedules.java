package io.routemedic.infra;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.events.Rule;
import software.amazon.awscdk.services.events.RuleTargetInput;
import software.amazon.awscdk.services.events.Schedule;
import software.amazon.awscdk.services.events.targets.LambdaFunction;
import software.amazon.awscdk.services.events.targets.LambdaFunctionProps;
import software.constructs.Construct;

/**
 * Wakes the watch function every 15 minutes, every minute for what channels are owed, and the
 * diagnose function every minute for what it put off; the others once a day: a SnapStart version
 * that nobody invokes for 14 days goes inactive, and its next invocation would fail. The daily
 * events ask for nothing.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/snapstart-activate.html">Activating
 *     SnapStart</a>
 */
final class Schedules extends Construct {
    private final Rule rounds;

    Schedules(Construct scope, String id, Functions functions) {
        super(scope, id);
        this.rounds =
                Rule.Builder.create(this, "Watch")
                        .description("RouteMedic: due verifications, drift, digests")
                        .schedule(Schedule.rate(Duration.minutes(15)))
                        .targets(List.of(new LambdaFunction(functions.watch().live())))
                        .build();
        Rule.Builder.create(this, "Deliver")
                .description("RouteMedic: notices that a channel did not take at once")
                .schedule(Schedule.rate(Duration.minutes(1)))
                .targets(
                        List.of(
                                target(
                                        functions.watch(),
                                        Map.of("detail-type", "RouteMedic Delivery"))))
                .build();
        Rule.Builder.create(this, "CatchUp")
                .description("RouteMedic: diagnoses that had no time or budget left")
                .schedule(Schedule.rate(Duration.minutes(1)))
                .targets(List.of(target(functions.diagnose(), Map.of("catchUp", true))))
                .build();
        Rule.Builder.create(this, "StayActive")
                .description("RouteMedic: keeps SnapStart versions from going inactive")
                .schedule(Schedule.rate(Duration.days(1)))
                .targets(
                        List.of(
                                target(functions.heal(), Map.of("Records", List.of())),
                                target(functions.console(), Map.of("describe", true))))
                .build();
    }

    /** What has a round of watch made. */
    Rule rounds() {
        return rounds;
    }

    private static LambdaFunction target(MedicFunction function, Map<String, Object> event) {
        return new LambdaFunction(
                function.live(),
                LambdaFunctionProps.builder().event(RuleTargetInput.fromObject(event)).build());
    }
}
