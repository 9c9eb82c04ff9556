package io.routemedic.local.controlplane;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.routemedic.cli.json.Json;
import io.routemedic.local.http.Answer;
import io.routemedic.local.http.Received;
import io.routemedic.local.world.DomainState;
import io.routemedic.local.world.World;
import java.util.List;

/** Custom domain names with what routes their requests. */
final class Domains {

    private final World world;
    private final Lookup lookup;

    Domains(World world) {
        this.world = world;
        this.lookup = new Lookup(world);
    }

    List<Operation> operations() {
        String one = "/domainnames/{domain}";
        return List.of(
                Operation.of("GetDomainNames", "GET /domainnames", (http, _) -> list(http)),
                Operation.of(
                        "GetDomainName",
                        "GET " + one,
                        (http, labels) -> Answer.json(200, shown(domain(http, labels)))),
                Operation.of(
                        "GetBasePathMappings",
                        "GET " + one + "/basepathmappings",
                        (http, labels) -> Page.of(http, mappings(domain(http, labels)))),
                Operation.of(
                        "GetApiMappings",
                        "GET /v2" + one + "/apimappings",
                        (http, labels) -> apiMappings(http, domain(http, labels))),
                Operation.of(
                        "ListRoutingRules",
                        "GET /v2" + one + "/routingrules",
                        (http, labels) -> rules(domain(http, labels))));
    }

    private Answer list(Received http) {
        return Page.of(http, world.domains().values().stream().map(Domains::shown).toList());
    }

    /** A private domain is found only by its name and its id together. */
    private DomainState domain(Received http, Labels labels) {
        DomainState domain = lookup.domain(labels);
        String id = Json.text(domain.attributes(), "domainNameId").orElse("");
        if (!http.parameter("domainNameId").orElse("").equals(id)) {
            throw Lookup.notFound("Invalid domain name identifier specified");
        }
        return domain;
    }

    private static ObjectNode shown(DomainState domain) {
        return domain.attributes().deepCopy().put("routingMode", domain.routingMode());
    }

    private static List<ObjectNode> mappings(DomainState domain) {
        return domain.basePathMappings().stream()
                .filter(mapping -> !mapping.path("basePath").asText().contains("/"))
                .map(Domains::withoutEmptyPath)
                .toList();
    }

    /** All mappings, one a page; those of several levels are listed nowhere else. */
    private static Answer apiMappings(Received http, DomainState domain) {
        int at = http.parameter("nextToken").map(Integer::parseInt).orElse(0);
        List<ObjectNode> all = domain.basePathMappings();
        ObjectNode page = Json.object();
        var items = page.putArray("items");
        if (at < all.size()) {
            ObjectNode mapping = all.get(at);
            items.addObject()
                    .put("apiId", mapping.path("restApiId").asText())
                    .put("apiMappingId", "mapping" + at)
                    .put("apiMappingKey", mapping.path("basePath").asText())
                    .put("stage", mapping.path("stage").asText());
        }
        if (at + 1 < all.size()) {
            page.put("nextToken", String.valueOf(at + 1));
        }
        return Answer.json(200, page);
    }

    private static ObjectNode withoutEmptyPath(ObjectNode mapping) {
        String basePath = Json.text(mapping, "basePath").orElse("");
        return mapping.deepCopy().put("basePath", basePath.isEmpty() ? "(none)" : basePath);
    }

    private static Answer rules(DomainState domain) {
        ObjectNode rules = Json.object();
        rules.putArray("routingRules").addAll(domain.routingRules());
        return Answer.json(200, rules);
    }
}
