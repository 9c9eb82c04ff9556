package io.routemedic.ledger;

import io.routemedic.policy.Objection;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How a heal's reasons are written as an attribute, and read again. */
final class DynamoReasons {

    private DynamoReasons() {}

    static AttributeValue write(List<Objection> reasons) {
        return AttributeValue.fromL(
                reasons.stream()
                        .map(
                                reason ->
                                        AttributeValue.fromM(
                                                Map.of(
                                                        "guard", DynamoItem.text(reason.guard()),
                                                        "why", DynamoItem.text(reason.why()))))
                        .toList());
    }

    static List<Objection> read(List<AttributeValue> values) {
        return values.stream()
                .map(value -> new DynamoItem(value.m()))
                .map(item -> new Objection(item.string("guard"), item.string("why")))
                .toList();
    }
}
