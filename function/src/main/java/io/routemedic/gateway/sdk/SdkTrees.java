package io.routemedic.gateway.sdk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;

/**
 * The SDK's answers as JSON with AWS's own field names, whatever fields this version of the SDK
 * knows. What is null or an empty collection is left out: AWS does not tell them apart either.
 */
final class SdkTrees {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private SdkTrees() {}

    static ObjectNode tree(SdkPojo answer) {
        ObjectNode tree = NODES.objectNode();
        for (SdkField<?> field : answer.sdkFields()) {
            put(tree, field.locationName(), field.getValueOrDefault(answer));
        }
        return tree;
    }

    static ArrayNode trees(Collection<? extends SdkPojo> answers) {
        ArrayNode trees = NODES.arrayNode();
        answers.forEach(answer -> trees.add(tree(answer)));
        return trees;
    }

    private static void put(ObjectNode tree, String name, @Nullable Object value) {
        if (value != null) {
            JsonNode node = node(value);
            if (!node.isContainerNode() || !node.isEmpty()) {
                tree.set(name, node);
            }
        }
    }

    private static JsonNode node(Object value) {
        return switch (value) {
            case SdkPojo answer -> tree(answer);
            case Map<?, ?> map -> {
                ObjectNode object = NODES.objectNode();
                map.forEach((key, item) -> put(object, String.valueOf(key), item));
                yield object;
            }
            case Collection<?> items -> {
                ArrayNode array = NODES.arrayNode();
                items.forEach(item -> array.add(node(item)));
                yield array;
            }
            case Boolean flag -> NODES.booleanNode(flag);
            case Integer number -> NODES.numberNode(number);
            case Long number -> NODES.numberNode(number);
            default -> NODES.textNode(String.valueOf(value));
        };
    }
}
