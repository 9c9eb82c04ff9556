package io.routemedic.cli.replay;

import io.routemedic.configuration.Configuration;
import io.routemedic.diagnosis.finding.Finding;
import io.routemedic.gateway.reading.ConfigurationReader;
import io.routemedic.notice.Notice;
import io.routemedic.notice.message.Message;
import io.routemedic.notice.wording.Wording;
import io.routemedic.policy.DecisionMaker;
import io.routemedic.policy.HealingRules;
import io.routemedic.policy.guards.Guards;
import io.routemedic.remedy.decision.Observing;
import java.time.Instant;
import java.util.Set;

/** Words findings as a notice would that only tells. */
final class ReplayMessages {

    private final Observing observing;
    private final Instant now;

    ReplayMessages(ConfigurationReader reader, Instant now) {
        Set<String> markers =
                Configuration.parse("{\"accessLogs\":\"account\"}").limits().markers();
        this.observing =
                new Observing(
                        reader,
                        HealingRules.onlyObserved(markers),
                        new DecisionMaker(Guards.all()));
        this.now = now;
    }

    Message of(Finding finding) {
        return Wording.of(new Notice.Found(observing.decide(finding, now), "first"));
    }
}
