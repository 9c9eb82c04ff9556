package io.routemedic.ledger;

import io.routemedic.gateway.model.StageRef;

/** How a heal's order is written as attributes, and read again. */
final class DynamoOrders {

    private DynamoOrders() {}

    static DynamoItem write(DynamoItem item, HealOrder order) {
        return item.with("healId", order.healId())
                .with("apiId", order.stage().api().value())
                .with("stageName", order.stage().stage().value())
                .with("planFingerprint", order.planFingerprint())
                .with("findingId", order.findingId())
                .with("httpMethod", order.method())
                .with("requestPath", order.path())
                .with("requestedBy", order.requestedBy())
                .with("requestedAt", order.requestedAt());
    }

    static HealOrder read(DynamoItem item) {
        return new HealOrder(
                item.string("healId"),
                StageRef.of(item.string("apiId"), item.string("stageName")),
                item.string("planFingerprint"),
                item.string("findingId"),
                item.string("httpMethod"),
                item.string("requestPath"),
                item.string("requestedBy"),
                item.instant("requestedAt"));
    }
}
