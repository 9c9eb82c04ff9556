package io.routemedic.local.services;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * How large DynamoDB takes an item for.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html">Item
 *     sizes</a>
 */
final class ItemSize {

    private static final int UNIT = 1024;
    private static final int CONTAINER = 3;

    private ItemSize() {}

    /**
     * The write units for the item, rounded up.
     *
     * @param item in DynamoDB's JSON; 0 for one that has no attribute
     */
    static int units(JsonNode item) {
        return (bytes(item) + UNIT - 1) / UNIT;
    }

    static int bytes(JsonNode item) {
        return item.properties().stream()
                .mapToInt(attribute -> text(attribute.getKey()) + value(attribute.getValue()))
                .sum();
    }

    private static int value(JsonNode typed) {
        Map.Entry<String, JsonNode> value = typed.properties().iterator().next();
        JsonNode content = value.getValue();
        return switch (value.getKey()) {
            case "S" -> text(content.asText());
            case "N" -> content.asText().length() / 2 + 1;
            case "SS" -> content.valueStream().mapToInt(one -> text(one.asText())).sum();
            case "L" -> CONTAINER + content.valueStream().mapToInt(one -> 1 + value(one)).sum();
            case "M" -> CONTAINER + content.size() + bytes(content);
            case "BOOL", "NULL" -> 1;
            default -> throw new IllegalArgumentException("No size is known for " + typed);
        };
    }

    private static int text(String text) {
        return text.getBytes(UTF_8).length;
    }
}
