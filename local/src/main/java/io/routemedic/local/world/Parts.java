package io.routemedic.local.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an API has besides its methods, in API Gateway's own shapes.
 *
 * @param settings policy, binary media types and the like, as {@code GetRestApi} returns them
 * @param authorizers by id
 * @param models by name
 * @param validators by id
 * @param gatewayResponses the customised ones by response type
 */
public record Parts(
        ObjectNode settings,
        Map<String, ObjectNode> authorizers,
        Map<String, ObjectNode> models,
        Map<String, ObjectNode> validators,
        Map<String, ObjectNode> gatewayResponses) {

    public Parts copy() {
        return new Parts(
                settings.deepCopy(),
                copy(authorizers),
                copy(models),
                copy(validators),
                copy(gatewayResponses));
    }

    private static Map<String, ObjectNode> copy(Map<String, ObjectNode> parts) {
        var copy = new TreeMap<String, ObjectNode>();
        parts.forEach((key, part) -> copy.put(key, part.deepCopy()));
        return copy;
    }
}
