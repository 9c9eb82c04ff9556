package io.routemedic.local.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.routemedic.cli.json.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What one account and region holds. Not safe by itself: whoever reads or changes it holds its
 * monitor.
 *
 * @see WorldReader
 */
public final class World {

    private final String account;
    private final String region;
    private final Set<String> denied;
    private final Optional<String> logGroup;
    private final List<JsonNode> history;
    private final Ids ids = new Ids();
    private final Map<String, RestApiState> apis = new LinkedHashMap<>();
    private final Map<String, DomainState> domains = new LinkedHashMap<>();

    World(
            String account,
            String region,
            Set<String> denied,
            Optional<String> logGroup,
            List<JsonNode> history) {
        this.account = account;
        this.region = region;
        this.denied = Set.copyOf(denied);
        this.logGroup = logGroup;
        this.history = List.copyOf(history);
    }

    /** A world with nothing in it, to be filled through the control plane. */
    public static World empty(String account, String region) {
        return new World(account, region, Set.of(), Optional.empty(), List.of());
    }

    public String account() {
        return account;
    }

    public String region() {
        return region;
    }

    /** Names of calls that are answered with a denial. */
    public Set<String> denied() {
        return denied;
    }

    /** The log group that ready-made access log lines belong to. */
    public Optional<String> logGroup() {
        return logGroup;
    }

    /** What people did to API Gateway before, as CloudTrail records it. */
    public List<JsonNode> history() {
        return history.stream().map(this::withResourceId).toList();
    }

    /** A description names a resource by its path, because ids are made up when it is read. */
    private JsonNode withResourceId(JsonNode event) {
        JsonNode recorded = event.deepCopy();
        if (recorded.path("requestParameters") instanceof ObjectNode asked) {
            String path = asked.path("resourceId").asText();
            api(asked.path("restApiId").asText()).stream()
                    .flatMap(api -> api.draft().resources().stream())
                    .filter(resource -> resource.path().equals(path))
                    .forEach(resource -> asked.put("resourceId", resource.id()));
        }
        return recorded;
    }

    public Ids ids() {
        return ids;
    }

    /** By id; may be changed. */
    public Map<String, RestApiState> apis() {
        return apis;
    }

    /** By domain name; may be changed. */
    public Map<String, DomainState> domains() {
        return domains;
    }

    public Optional<RestApiState> api(String id) {
        return Optional.ofNullable(apis.get(id));
    }

    /** Adds an API without any resource but its root. */
    public RestApiState create(String id, Parts parts) {
        var api = new RestApiState(id, parts, ids);
        parts.settings().put("id", id).put("rootResourceId", api.draft().root().id());
        if (!parts.settings().has("endpointConfiguration")) {
            var types = Json.array().add("REGIONAL");
            parts.settings().putObject("endpointConfiguration").set("types", types);
        }
        apis.put(id, api);
        return api;
    }
}
