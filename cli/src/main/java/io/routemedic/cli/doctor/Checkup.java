package io.routemedic.cli.doctor;

import io.routemedic.gateway.model.RestApi;
import io.routemedic.gateway.model.Stage;
import io.routemedic.gateway.reading.Reading;
import io.routemedic.policy.Deployer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What stands of one stage.
 *
 * @param group that the stage logs to; empty where it logs to none
 * @param deployer another tool that deploys it
 */
record Checkup(
        RestApi api,
        Stage stage,
        Logging logging,
        Optional<Reading<LogGroups.LogGroup>> group,
        Optional<Deployer> deployer) {

    /** Whether RouteMedic could be told of its failures; the reasons against it. */
    List<String> againstWatching() {
        List<String> reasons = new ArrayList<>();
        switch (logging) {
            case Logging.Off _ -> reasons.add("access logging is off");
            case Logging.Elsewhere _ ->
                    reasons.add("it logs to a Firehose stream, not to a log group");
            case Logging.To to -> {
                if (!to.tellsEnough()) {
                    reasons.add("the log format shows too little");
                }
            }
        }
        group.flatMap(Checkup::against).ifPresent(reasons::add);
        return reasons;
    }

    private static Optional<String> against(Reading<LogGroups.LogGroup> reading) {
        return switch (reading) {
            case Reading.Read<LogGroups.LogGroup>(var group, var _) when group.hasRoom() ->
                    Optional.empty();
            case Reading.Read<LogGroups.LogGroup>(var group, var _) when group.takesFilters() ->
                    Optional.of("its log group has no subscription filter free");
            case Reading.Read<LogGroups.LogGroup> _ ->
                    Optional.of("its log group's class takes no subscription filter");
            case Reading.Absent<LogGroups.LogGroup> _ ->
                    Optional.of("its log group does not exist");
            case Reading.Unread<LogGroups.LogGroup> unread ->
                    Optional.of("its log group: " + unread.sentence());
        };
    }

    /** Whether it could ever be healed; the reasons against it besides those against watching. */
    List<String> againstHealing() {
        List<String> reasons = new ArrayList<>(againstWatching());
        deployer.ifPresent(one -> reasons.add(one.words() + " deploys it"));
        stage.canary().ifPresent(_ -> reasons.add("it has a canary"));
        if (logging instanceof Logging.To to && !to.tellsClientsApart()) {
            reasons.add("the log format shows no $context.identity.sourceIp to tell clients apart");
        }
        return reasons;
    }
}
