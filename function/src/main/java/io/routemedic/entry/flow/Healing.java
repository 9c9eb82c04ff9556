package io.routemedic.entry.flow;

import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import io.routemedic.gateway.model.RestApi;
import io.routemedic.gateway.reading.ConfigurationReader;
import io.routemedic.gateway.reading.Reading;
import io.routemedic.ledger.findings.FindingLedger;
import io.routemedic.ledger.findings.FindingRecord;
import io.routemedic.ledger.heals.HealOrder;
import io.routemedic.notice.Notice;
import io.routemedic.notice.delivery.Announcer;
import io.routemedic.notice.delivery.Owners;
import io.routemedic.remedy.heal.HealOutcome;
import io.routemedic.remedy.heal.HealProtocol;
import io.routemedic.remedy.queue.HealOrderJson;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries heal orders through the protocol, and tells people how far each got. */
public final class Healing {

    private static final Logger log = LoggerFactory.getLogger(Healing.class);

    private final HealProtocol protocol;
    private final FindingLedger findings;
    private final ConfigurationReader reader;
    private final Owners owners;
    private final Announcer announcer;
    private final Telemetry telemetry;

    /**
     * @param reader tells people's name for an API, and its tags
     */
    public Healing(
            HealProtocol protocol,
            FindingLedger findings,
            ConfigurationReader reader,
            Owners owners,
            Announcer announcer,
            Telemetry telemetry) {
        this.protocol = protocol;
        this.findings = findings;
        this.reader = reader;
        this.owners = owners;
        this.announcer = announcer;
        this.telemetry = telemetry;
    }

    /**
     * Handles each message on its own.
     *
     * @return the ids of those that are to be delivered again
     */
    public List<String> handle(List<SQSMessage> messages) {
        List<String> failed = new ArrayList<>();
        for (SQSMessage message : messages) {
            try {
                handle(HealOrderJson.read(message.getBody()));
            } catch (RuntimeException e) {
                log.atError()
                        .setCause(e)
                        .addKeyValue("messageId", message.getMessageId())
                        .log("The heal order is left on the queue, to be delivered again");
                failed.add(message.getMessageId());
                telemetry.healFailed();
            }
        }
        return failed;
    }

    /** One order; see {@link HealProtocol#handle} for what it throws. */
    HealOutcome handle(HealOrder order) {
        HealOutcome outcome = protocol.handle(order);
        log.atInfo()
                .addKeyValue("healId", order.healId())
                .addKeyValue("stage", order.stage().toString())
                .log("Heal: {}", outcome);
        telemetry.heal(outcome);
        if (!(outcome instanceof HealOutcome.Postponed)) {
            findings.find(order.findingId())
                    .map(finding -> notice(order, finding, outcome))
                    .map(announcer::announce)
                    .ifPresent(outcomes -> telemetry.notices(List.of(outcomes)));
        }
        return outcome;
    }

    private Notice notice(HealOrder order, FindingRecord finding, HealOutcome outcome) {
        Reading<RestApi> api = reader.restApi(order.stage().api());
        return new Notice.Healed(
                finding.thread(),
                finding.id(),
                finding.key().origin().account(),
                finding.key().origin().region(),
                api.found().map(RestApi::name),
                owners.of(api, reader.stage(order.stage())),
                order.method(),
                order.path(),
                outcome);
    }
}
