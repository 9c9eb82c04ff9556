package io.routemedic.policy;

import io.routemedic.policy.guards.AdditionsOnly;
import io.routemedic.policy.guards.ConfigurationFullyRead;
import io.routemedic.policy.guards.DraftQuiet;
import io.routemedic.policy.guards.EnoughEvidence;
import io.routemedic.policy.guards.EveryMethodHasIntegration;
import io.routemedic.policy.guards.ExistingDefinitionsUnchanged;
import io.routemedic.policy.guards.KillSwitchOff;
import io.routemedic.policy.guards.NoCanary;
import io.routemedic.policy.guards.NoOpenRoutes;
import io.routemedic.policy.guards.NotManagedElsewhere;
import io.routemedic.policy.guards.PlanStillHolds;
import io.routemedic.policy.guards.StageAllowsHealing;
import io.routemedic.policy.guards.WithinBudget;
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
