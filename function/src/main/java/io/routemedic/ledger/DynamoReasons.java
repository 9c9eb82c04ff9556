package io.routemedic.ledger;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How a heal's reasons are written as an attribute, and read again. */
final class DynamoReasons {

    private DynamoReasons() {}

    static AttributeValue write(List<HealReason> reasons) {
        return AttributeValue.fromL(
                reasons.stream()
                        .map(
                                reason ->
                                        AttributeValue.fromM(
                                                Map.of(
                                                        "guard", DynamoItem.text(reason.by()),
                                                        "why", DynamoItem.text(reason.why()))))
                        .toList());
    }

    static List<HealReason> read(List<AttributeValue> values) {
        return values.stream()
                .map(value -> new DynamoItem(value.m()))
                .map(item -> new HealReason(item.string("guard"), item.string("why")))
                .toList();
    }
}
