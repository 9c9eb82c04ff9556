package io.routemedic.ledger.dynamo;

import io.routemedic.dynamo.DynamoItem;
import io.routemedic.dynamo.Schema.Listing;
import io.routemedic.gateway.model.DeploymentId;
import io.routemedic.gateway.model.StageRef;
import io.routemedic.ledger.heals.HealOrder;
import io.routemedic.ledger.heals.HealPhase;
import io.routemedic.ledger.heals.HealReason;
import io.routemedic.ledger.heals.HealRecord;
import io.routemedic.ledger.heals.Switchover;
import java.util.List;

/** How a heal's order and its record are written as attributes, and read again. */
final class DynamoHeals {

    private DynamoHeals() {}

    static DynamoItem write(HealOrder order) {
        return new DynamoItem()
                .with("healId", order.healId())
                .with("apiId", order.stage().api().value())
                .with("stageName", order.stage().stage().value())
                .with("planFingerprint", order.planFingerprint())
                .with("findingId", order.findingId())
                .with("httpMethod", order.method())
                .with("requestPath", order.path())
                .with("requestedBy", order.requestedBy())
                .with("requestedAt", order.requestedAt());
    }

    static HealOrder order(DynamoItem item) {
        return new HealOrder(
                item.text("healId"),
                StageRef.of(item.text("apiId"), item.text("stageName")),
                item.text("planFingerprint"),
                item.text("findingId"),
                item.text("httpMethod"),
                item.text("requestPath"),
                item.text("requestedBy"),
                item.time("requestedAt"));
    }

    static DynamoItem write(HealRecord record) {
        DynamoItem item =
                write(record.order())
                        .with("attempt", record.attempt())
                        .with("phase", record.phase())
                        .with("since", record.since())
                        .with("fromDeployment", record.from().map(DeploymentId::value))
                        .with("toDeployment", record.to().map(DeploymentId::value))
                        .with("stageUpdated", record.switchover().stageUpdated())
                        .with("switchedAt", record.switchover().at())
                        .with("wakeAt", record.wakeAt())
                        .with("looks", record.looks())
                        .with("reasons", reasons(record.reasons()))
                        .with("recordVersion", record.version());
        if (!record.phase().isOver()) {
            record.wakeAt().ifPresent(due -> item.listed(Listing.HEAL, record.healId(), due));
        } else if (record.switchover().at().isPresent()) {
            item.listed(Listing.SWITCHED, record.healId(), record.since());
        }
        return item;
    }

    static HealRecord read(DynamoItem item) {
        return new HealRecord(
                order(item),
                (int) item.count("attempt"),
                HealPhase.valueOf(item.text("phase")),
                item.time("since"),
                new Switchover(
                        item.maybe("fromDeployment").map(DeploymentId::new),
                        item.maybe("toDeployment").map(DeploymentId::new),
                        item.when("stageUpdated"),
                        item.when("switchedAt")),
                item.when("wakeAt"),
                (int) item.count("looks"),
                item.items("reasons").stream()
                        .map(reason -> new HealReason(reason.text("by"), reason.text("why")))
                        .toList(),
                item.count("recordVersion"));
    }

    private static List<DynamoItem> reasons(List<HealReason> reasons) {
        return reasons.stream()
                .map(reason -> new DynamoItem().with("by", reason.by()).with("why", reason.why()))
                .toList();
    }
}
