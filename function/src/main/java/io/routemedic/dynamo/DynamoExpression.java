package io.routemedic.dynamo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The placeholders of a write's expressions. Every name and value is passed as one ({@code #name},
 * {@code :name}), so that no attribute collides with a reserved word, and no two with each other.
 */
final class DynamoExpression {

    private final Map<String, String> names = new HashMap<>();
    private final Map<String, AttributeValue> values = new HashMap<>();

    String name(String attribute) {
        return placeholder(names, "#", attribute, attribute);
    }

    /** The placeholder of a value, called after the attribute that it belongs to. */
    String value(String attribute, Object value) {
        return placeholder(values, ":", attribute, DynamoItem.value(value));
    }

    /** The same for a set of one text. */
    String set(String attribute, String text) {
        return placeholder(values, ":", attribute, AttributeValue.fromSs(List.of(text)));
    }

    /** Nothing if there are none: DynamoDB refuses an empty map. */
    @Nullable Map<String, String> names() {
        return names.isEmpty() ? null : names;
    }

    /** Nothing if there are none. */
    @Nullable Map<String, AttributeValue> values() {
        return values.isEmpty() ? null : values;
    }

    private static <V> String placeholder(
            Map<String, V> taken, String kind, String attribute, V meaning) {
        String placeholder = kind + attribute.replaceAll("[^A-Za-z0-9]", "_");
        while (!taken.getOrDefault(placeholder, meaning).equals(meaning)) {
            placeholder += "_";
        }
        taken.put(placeholder, meaning);
        return placeholder;
    }
}
