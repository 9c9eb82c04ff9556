package io.routemedic.remedy;

import io.routemedic.gateway.model.ApiId;
import io.routemedic.gateway.model.DeploymentHead;
import io.routemedic.gateway.model.DeploymentId;
import io.routemedic.gateway.reading.ConfigurationReader;
import io.routemedic.gateway.reading.Reading;
import io.routemedic.ledger.HealPhase;
import io.routemedic.ledger.HealRecord;
import io.routemedic.policy.Objection;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Makes the deployment, or finds the one that an earlier handling made before it ended. */
final class CreateStep {

    private static final String CALL = "CreateDeployment";

    /** API Gateway tells creation times in seconds, by its own clock. */
    private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(5);

    private final HealJournal journal;
    private final DeploymentActuator actuator;
    private final Supplier<ConfigurationReader> readers;
    private final AbandonStep abandoning;

    CreateStep(
            HealJournal journal,
            DeploymentActuator actuator,
            Supplier<ConfigurationReader> readers,
            AbandonStep abandoning) {
        this.journal = journal;
        this.actuator = actuator;
        this.readers = readers;
        this.abandoning = abandoning;
    }

    Progress create(HealRecord heal) {
        ApiId api = heal.order().stage().api();
        return switch (actuator.create(api, Descriptions.of(heal.healId()))) {
            case Actuation.Done<DeploymentId>(DeploymentId made, String requestId) ->
                    created(heal, made, requestId);
            case Actuation.Refused<DeploymentId>(String why, boolean worthRetrying)
                    when worthRetrying ->
                    journal.wake(
                            heal.enter(HealPhase.REQUESTED, journal.now()),
                            journal.timing().settle(),
                            List.of(new Objection(CALL, why)));
            case Actuation.Refused<DeploymentId>(String why, _) ->
                    abandoning.begin(heal, List.of(new Objection(CALL, why)));
            case Actuation.Unknown<DeploymentId>(String why) -> find(heal, why);
        };
    }

    /** Goes on when it is not known whether the deployment was made. */
    Progress find(HealRecord heal, String why) {
        return switch (readers.get().deployments(heal.order().stage().api())) {
            case Reading.Read<List<DeploymentHead>>(var deployments, _) ->
                    ours(heal, deployments)
                            .map(found -> created(heal, found.id(), "-"))
                            .orElseGet(() -> notFound(heal, why));
            case Reading.Absent<List<DeploymentHead>> _ ->
                    abandoning.begin(
                            heal, List.of(new Objection(CALL, "The API does not exist any more.")));
            case Reading.Unread<List<DeploymentHead>> unread ->
                    journal.wake(
                            heal,
                            journal.timing().settle(),
                            List.of(new Objection(CALL, unread.why())));
        };
    }

    private static Optional<DeploymentHead> ours(HealRecord heal, List<DeploymentHead> all) {
        Instant earliest = heal.since().minus(CLOCKS_DIFFER);
        return all.stream()
                .filter(one -> one.description().equals(Descriptions.of(heal.healId())))
                .filter(one -> !one.created().isBefore(earliest))
                .max(Comparator.comparing(DeploymentHead::created));
    }

    private Progress notFound(HealRecord heal, String why) {
        Instant settled = heal.since().plus(journal.timing().settle());
        Duration left = Duration.between(journal.now(), settled);
        if (left.isPositive()) {
            return journal.wake(heal, left, List.of(new Objection(CALL, why)));
        }
        return new Progress.Next(journal.enter(heal, HealPhase.REQUESTED, journal.now()));
    }

    private Progress created(HealRecord heal, DeploymentId made, String requestId) {
        HealRecord known = heal.withTo(made);
        journal.tell(known, "deployment-created", Map.of("awsRequestId", requestId));
        return new Progress.Next(journal.enter(known, HealPhase.CREATED));
    }
}
