package io.routemedic.policy;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

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

        /** How long to wait before deciding again, when time alone may settle every objection. */
        public Optional<Duration> retryAfter() {
            return objections.stream().allMatch(objection -> objection.retryAfter().isPresent())
                    ? objections.stream()
                            .flatMap(objection -> objection.retryAfter().stream())
                            .max(Comparator.naturalOrder())
                    : Optional.empty();
        }
    }
}
