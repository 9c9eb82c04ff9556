package io.routemedic.gateway.definitions;

import com.fasterxml.jackson.databind.JsonNode;
import io.routemedic.gateway.model.Definitions;
import io.routemedic.routing.Route;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Collects {@link Definitions} under the names that both sides of a comparison use, and the names
 * of what routes refer to.
 */
final class Aspects {

    static final String INTEGRATION = "integration";
    static final String CACHE_NAMESPACE = "cache namespace";
    static final String AUTHORIZER = "authorizer";
    static final String API_KEY = "api key";
    static final String VALIDATOR = "request validator";
    static final String PARAMETERS = "request parameters";
    static final String MODELS = "request models";
    static final String RESPONSES = "responses";
    private static final String OPERATION = "operation name";

    static final String POLICY = "resource policy";
    static final String BINARY_TYPES = "binary media types";
    static final String COMPRESSION = "minimum compression size";
    static final String KEY_SOURCE = "api key source";
    static final String ENDPOINT = "execute-api endpoint";

    private final Map<String, String> texts = new TreeMap<>();
    private final Set<String> unchecked = new TreeSet<>();
    private final Set<String> models = new TreeSet<>();
    private final Set<String> authorizers = new TreeSet<>();
    private final Set<String> validators = new TreeSet<>();

    /** An empty value defines nothing, so it is left out. */
    void put(String aspect, JsonNode value) {
        boolean empty = value.isMissingNode() || value.isNull();
        if (!empty && !(value.isContainerNode() && value.isEmpty())) {
            texts.put(aspect, CanonicalJson.text(value));
        }
    }

    void put(Route route, String part, JsonNode value) {
        put(of(route, part), value);
    }

    /** An operation's name; an empty one is none, as some answers write it. */
    void putName(Route route, JsonNode name) {
        if (!name.asText().isEmpty()) {
            put(route, OPERATION, name);
        }
    }

    void unchecked(String aspect) {
        unchecked.add(aspect);
    }

    void unchecked(Route route, String part) {
        unchecked(of(route, part));
    }

    /** The models that routes refer to, to be added to. */
    Set<String> models() {
        return models;
    }

    /** The authorizers that routes refer to, to be added to. */
    Set<String> authorizers() {
        return authorizers;
    }

    /** The request validators that routes refer to, to be added to. */
    Set<String> validators() {
        return validators;
    }

    Definitions build() {
        return new Definitions(texts, unchecked);
    }

    static String authorizer(String name) {
        return Definitions.AUTHORIZER + name;
    }

    static String validator(String name) {
        return Definitions.REQUEST_VALIDATOR + name;
    }

    static String model(String name) {
        return Definitions.MODEL + name;
    }

    static String gatewayResponse(String type) {
        return "gateway response " + type;
    }

    private static String of(Route route, String part) {
        return route + " " + part;
    }
}
