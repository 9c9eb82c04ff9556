package io.routemedic.policy;

import java.util.List;

/** What is to be done about a finding. */
public sealed interface Decision {

    /** Every guard agrees. */
    record Heal(Plan plan) implements Decision {}

    /** Someone has to approve this very plan first; what else stands against it. */
    record Ask(Plan plan, List<Objection> objections) implements Decision {
        public Ask {
            objections = List.copyOf(objections);
        }
    }

    /** People are told, nothing is changed. No objections where there is nothing to deploy. */
    record Tell(List<Objection> objections) implements Decision {
        public Tell {
            objections = List.copyOf(objections);
        }
    }
}
