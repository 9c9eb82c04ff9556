package io.routemedic.dynamo;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * DynamoDB's expressions, written with attributes in braces and a question mark for each value.
 * Both are sent as placeholders, so that no attribute collides with a reserved word.
 */
final class DynamoExpression {

    private static final Pattern PART = Pattern.compile("\\{([^}]+)}|\\?");

    private final Map<String, String> names = new HashMap<>();
    private final Map<String, AttributeValue> values = new HashMap<>();

    /** The expression as DynamoDB takes it. */
    String of(String template, Object... given) {
        Iterator<Object> next = List.of(given).iterator();
        return PART.matcher(template)
                .replaceAll(
                        part ->
                                part.group().equals("?")
                                        ? value(next.next())
                                        : name(part.group(1)));
    }

    private String name(String attribute) {
        String placeholder = "#" + attribute.replaceAll("[^A-Za-z0-9]", "_");
        while (!names.getOrDefault(placeholder, attribute).equals(attribute)) {
            placeholder += "_";
        }
        names.put(placeholder, attribute);
        return placeholder;
    }

    private String value(Object value) {
        String placeholder = ":" + values.size();
        values.put(placeholder, DynamoItem.value(value));
        return placeholder;
    }

    /** Nothing if there are none: DynamoDB refuses an empty map. */
    @Nullable Map<String, String> names() {
        return names.isEmpty() ? null : names;
    }

    /** Nothing if there are none. */
    @Nullable Map<String, AttributeValue> values() {
        return values.isEmpty() ? null : values;
    }
}
