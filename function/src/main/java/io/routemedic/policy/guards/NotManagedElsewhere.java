package io.routemedic.policy.guards;

import io.routemedic.gateway.model.RestApi;
import io.routemedic.gateway.model.Stage;
import io.routemedic.policy.Deployer;
import io.routemedic.policy.Guard;
import io.routemedic.policy.Objection;
import io.routemedic.policy.Proposal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * No other tool ({@link Deployer}) deploys this API: it would revert a deployment that it does not
 * know of.
 */
public final class NotManagedElsewhere implements Guard {

    @Override
    public Optional<Objection> objection(Proposal proposal) {
        return Judgement.of(
                        this,
                        proposal.stage(),
                        stage -> against(stage, proposal.rules().managedElsewhere()))
                .or(
                        () ->
                                Judgement.of(
                                        this,
                                        proposal.api(),
                                        api -> against(api, proposal.rules().managedElsewhere())));
    }

    private static Optional<String> against(Stage stage, Set<String> markers) {
        return against("Stage `" + stage.ref() + "`", stage.tags(), markers);
    }

    private static Optional<String> against(RestApi api, Set<String> markers) {
        return against("API `" + api.id() + "`", api.tags(), markers);
    }

    private static Optional<String> against(
            String subject, Map<String, String> tags, Set<String> markers) {
        return Deployer.of(tags, markers)
                .map(
                        deployer ->
                                subject
                                        + " is deployed by "
                                        + deployer.words()
                                        + ", which would revert a deployment of RouteMedic's:"
                                        + " deploy it there.");
    }
}
