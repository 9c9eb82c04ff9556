package io.routemedic.remedy.heal;

import io.routemedic.gateway.model.ApiId;
import io.routemedic.gateway.model.Deployment;
import io.routemedic.gateway.model.DeploymentId;
import io.routemedic.gateway.reading.ConfigurationReader;
import io.routemedic.gateway.reading.Reading;
import io.routemedic.ledger.heals.HealPhase;
import io.routemedic.ledger.heals.HealReason;
import io.routemedic.ledger.heals.HealRecord;
import io.routemedic.ledger.heals.Switchover;
import io.routemedic.remedy.actuation.Actuation;
import io.routemedic.remedy.actuation.DeploymentActuator;
import io.routemedic.remedy.actuation.Descriptions;
import io.routemedic.remedy.trail.HealTrail;
import io.routemedic.remedy.trail.TrailDetails;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Makes the deployment, or finds the one that an earlier handling made before it ended. */
final class CreateStep implements HealStep {

    private static final String CALL = "CreateDeployment";

    /** API Gateway tells creation times in seconds, by its own clock. */
    private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(5);

    private final DeploymentActuator actuator;
    private final Supplier<ConfigurationReader> readers;
    private final RoomMaker room;
    private final HealTrail trail;
    private final HealTiming timing;
    private final InstantSource clock;

    CreateStep(
            DeploymentActuator actuator,
            Supplier<ConfigurationReader> readers,
            RoomMaker room,
            HealTrail trail,
            HealTiming timing,
            InstantSource clock) {
        this.actuator = actuator;
        this.readers = readers;
        this.room = room;
        this.trail = trail;
        this.timing = timing;
        this.clock = clock;
    }

    @Override
    public Progress run(HealRecord heal) {
        ApiId api = heal.order().stage().api();
        return switch (actuator.create(api, Descriptions.of(heal.healId()))) {
            case Actuation.Done<DeploymentId>(DeploymentId made, Optional<String> requestId) ->
                    created(heal, made, requestId);
            case Actuation.Refused<DeploymentId>(String why, Actuation.Refusal refusal) ->
                    refused(heal, refusal, List.of(HealReason.answered(CALL, why)));
            case Actuation.Unknown<DeploymentId>(String why) -> find(heal, why);
        };
    }

    private Progress refused(HealRecord heal, Actuation.Refusal refusal, List<HealReason> reasons) {
        return switch (refusal) {
            case BUSY ->
                    new Progress.Enter(
                            HealPhase.REQUESTED, heal.switchover(), reasons, timing.settle());
            case QUOTA -> Progress.lookAgainOrAbandon(heal, timing, reasons);
            case FULL -> {
                room.make(heal);
                yield Progress.lookAgainOrAbandon(heal, timing, reasons);
            }
            case FINAL, OTHER -> Progress.abandon(heal, reasons);
        };
    }

    @Override
    public Progress resume(HealRecord heal) {
        return find(heal, "An earlier handling was cut short.");
    }

    private Progress find(HealRecord heal, String why) {
        return switch (readers.get().deployments(heal.order().stage().api())) {
            case Reading.Read<List<Deployment.Head>>(var deployments, _) ->
                    ours(heal, deployments)
                            .map(found -> created(heal, found.id(), Optional.empty()))
                            .orElseGet(() -> notFound(heal, why));
            case Reading.Absent<List<Deployment.Head>> _ ->
                    Progress.abandon(
                            heal,
                            List.of(HealReason.answered(CALL, "The API does not exist any more.")));
            case Reading.Unread<List<Deployment.Head>> unread ->
                    Progress.wait(HealReason.answered(CALL, unread.why()), timing.settle());
        };
    }

    private static Optional<Deployment.Head> ours(HealRecord heal, List<Deployment.Head> all) {
        Instant earliest = heal.since().minus(CLOCKS_DIFFER);
        return all.stream()
                .filter(one -> one.description().equals(Descriptions.of(heal.healId())))
                .filter(one -> !one.created().isBefore(earliest))
                .max(Comparator.comparing(Deployment.Head::created));
    }

    private Progress notFound(HealRecord heal, String why) {
        Instant settled = heal.since().plus(timing.settle());
        Duration left = Duration.between(clock.instant(), settled);
        return left.isPositive()
                ? Progress.wait(HealReason.answered(CALL, why), left)
                : Progress.next(HealPhase.REQUESTED, heal.switchover());
    }

    private Progress created(HealRecord heal, DeploymentId made, Optional<String> requestId) {
        Switchover known = heal.switchover().to(made);
        trail.tell(
                heal,
                "deployment-created",
                Map.of("awsRequestId", TrailDetails.requestId(requestId), "to", made.value()));
        return Progress.next(HealPhase.CREATED, known);
    }
}
