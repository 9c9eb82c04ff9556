package io.routemedic.entry;

import io.routemedic.ledger.FindingLedger;
import io.routemedic.ledger.FindingRecord;
import io.routemedic.notice.delivery.Announcer;
import io.routemedic.notice.wording.Notice;
import io.routemedic.remedy.HealOutcome;
import io.routemedic.remedy.HealProtocol;
import io.routemedic.remedy.HealRequest;
import io.routemedic.remedy.HealRequestJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries heal requests through the protocol, and tells people how far each got. */
final class Healing {

    private static final Logger log = LoggerFactory.getLogger(Healing.class);

    private final HealProtocol protocol;
    private final FindingLedger findings;
    private final Announcer announcer;
    private final Telemetry telemetry;

    Healing(
            HealProtocol protocol,
            FindingLedger findings,
            Announcer announcer,
            Telemetry telemetry) {
        this.protocol = protocol;
        this.findings = findings;
        this.announcer = announcer;
        this.telemetry = telemetry;
    }

    /**
     * Handles each message on its own.
     *
     * @return the ids of those that are to be delivered again
     */
    List<String> handle(List<QueuedMessage> messages) {
        List<String> failed = new ArrayList<>();
        for (QueuedMessage message : messages) {
            try {
                handle(HealRequestJson.read(message.body()));
            } catch (RuntimeException e) {
                log.atError()
                        .setCause(e)
                        .addKeyValue("messageId", message.id())
                        .log("The heal request is left on the queue, to be delivered again");
                failed.add(message.id());
            }
        }
        return failed;
    }

    /** One request; see {@link HealProtocol#handle} for what it throws. */
    HealOutcome handle(HealRequest request) {
        HealOutcome outcome = protocol.handle(request);
        log.atInfo()
                .addKeyValue("healId", request.healId())
                .addKeyValue("stage", request.stage().toString())
                .log("Heal: {}", outcome);
        telemetry.heal(outcome);
        if (!(outcome instanceof HealOutcome.Postponed)) {
            findings.find(request.findingId())
                    .map(finding -> notice(request, finding, outcome))
                    .map(announcer::announce)
                    .ifPresent(telemetry::notices);
        }
        return outcome;
    }

    private static Notice notice(HealRequest request, FindingRecord finding, HealOutcome outcome) {
        return new Notice.Healed(
                finding.id(),
                finding.key().origin().account(),
                finding.key().origin().region(),
                request.method(),
                request.path(),
                outcome,
                Optional.empty());
    }
}
