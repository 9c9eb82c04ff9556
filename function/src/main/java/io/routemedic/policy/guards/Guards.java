package io.routemedic.policy.guards;

import io.routemedic.policy.Guard;
import java.util.List;

/** All guards, in the order in which their objections are told. */
public final class Guards {

    private Guards() {}

    /** Whoever allows first, then what could not be seen, then what would change, then when. */
    public static List<Guard> all() {
        return List.of(
                new StageAllowsHealing(),
                new KillSwitchOff(),
                new ConfigurationFullyRead(),
                new NotManagedElsewhere(),
                new NoCanary(),
                new AdditionsOnly(),
                new ExistingDefinitionsUnchanged(),
                new NoOpenRoutes(),
                new EveryMethodHasIntegration(),
                new EnoughEvidence(),
                new DraftQuiet(),
                new WithinBudget(),
                new PlanStillHolds());
    }
}
