package io.routemedic.local.controlplane;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.routemedic.cli.json.Json;
import io.routemedic.local.http.Answer;
import io.routemedic.local.http.Received;
import io.routemedic.local.world.Resource;
import io.routemedic.local.world.World;
import java.util.Comparator;
import java.util.List;

/** The draft's tree of resources. */
final class Resources {

    private final Lookup lookup;

    Resources(World world) {
        this.lookup = new Lookup(world);
    }

    List<Operation> operations() {
        String one = "/restapis/{api}/resources/{resource}";
        return List.of(
                Operation.of("GetResources", "GET /restapis/{api}/resources", this::list),
                Operation.of("GetResource", "GET " + one, this::get),
                Operation.of("CreateResource", "POST " + one, this::create),
                Operation.of("DeleteResource", "DELETE " + one, (_, labels) -> delete(labels)));
    }

    private Answer list(Received http, Labels labels) {
        List<ObjectNode> items =
                lookup.api(labels).draft().resources().stream()
                        .sorted(Comparator.comparing(Resource::path))
                        .map(resource -> shown(resource, embeds(http)))
                        .toList();
        return Page.of(http, items);
    }

    private Answer get(Received http, Labels labels) {
        return Answer.json(200, shown(lookup.resource(labels), embeds(http)));
    }

    private static boolean embeds(Received http) {
        return http.query().getOrDefault("embed", List.of()).contains("methods");
    }

    private static ObjectNode shown(Resource resource, boolean withMethods) {
        ObjectNode shown = Json.object().put("id", resource.id()).put("path", resource.path());
        resource.parent()
                .ifPresent(
                        parent ->
                                shown.put("parentId", parent.id())
                                        .put("pathPart", resource.pathPart()));
        if (!resource.methods().isEmpty()) {
            ObjectNode methods = shown.putObject("resourceMethods");
            resource.methods()
                    .forEach(
                            (name, method) ->
                                    methods.set(
                                            name,
                                            withMethods ? method.definition() : Json.object()));
        }
        return shown;
    }

    private Answer create(Received http, Labels labels) {
        String pathPart = Json.text(Json.read(http.body()), "pathPart").orElse("");
        if (pathPart.isEmpty() || pathPart.contains("/")) {
            throw Lookup.badRequest(
                    "Resource's path part only allow a-zA-Z0-9._-: or a valid greedy path variable"
                            + " and curly braces at the beginning and the end.");
        }
        Resource parent = lookup.resource(labels);
        return Answer.json(201, shown(lookup.api(labels).draft().create(parent, pathPart), false));
    }

    private Answer delete(Labels labels) {
        Resource resource = lookup.resource(labels);
        if (resource.isRoot()) {
            throw Lookup.badRequest("Root resource cannot be deleted");
        }
        lookup.api(labels).draft().remove(resource);
        return Answer.empty(202);
    }
}
