package io.routemedic.local.world;

import io.routemedic.local.aws.AwsError;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** An API's working configuration: its tree of resources, under API Gateway's rules for it. */
public final class Draft {

    private final Ids ids;
    private final Map<String, Resource> resources = new LinkedHashMap<>();
    private final Resource root;

    Draft(Ids ids) {
        this.ids = ids;
        this.root = add(Optional.empty(), "");
    }

    public Resource root() {
        return root;
    }

    public Collection<Resource> resources() {
        return resources.values();
    }

    public Optional<Resource> resource(String id) {
        return Optional.ofNullable(resources.get(id));
    }

    /**
     * Adds a resource.
     *
     * @throws AwsError as API Gateway refuses it: a duplicate, a second variable, a child of a
     *     greedy one
     */
    public Resource create(Resource parent, String pathPart) {
        if (parent.isGreedy()) {
            throw badRequest(
                    "Cannot create a child of a resource with a greedy path variable: "
                            + parent.pathPart());
        }
        if (child(parent, pathPart).isPresent()) {
            throw new AwsError(
                    409,
                    "ConflictException",
                    "Another resource with the same parent already has this name: " + pathPart);
        }
        Resource created = new Resource(ids.next(6), Optional.of(parent), pathPart);
        children(parent)
                .filter(sibling -> created.isVariable() && sibling.isVariable())
                .findFirst()
                .ifPresent(sibling -> refuseSecondVariable(sibling));
        resources.put(created.id(), created);
        return created;
    }

    /** The resource of a path, created with all that is above it where it is missing. */
    public Resource at(String path) {
        Resource resource = root;
        for (String part : path.substring(1).split("/", -1)) {
            Resource parent = resource;
            if (!part.isEmpty()) {
                resource = child(parent, part).orElseGet(() -> create(parent, part));
            }
        }
        return resource;
    }

    /** Removes a resource and all below it. */
    public void remove(Resource resource) {
        children(resource).toList().forEach(this::remove);
        resources.remove(resource.id());
    }

    SortedMap<String, SortedMap<String, ApiMethod>> methods() {
        var methods = new TreeMap<String, SortedMap<String, ApiMethod>>();
        resources.values().stream()
                .filter(resource -> !resource.methods().isEmpty())
                .forEach(one -> methods.put(one.path(), new TreeMap<>(one.methods())));
        return methods;
    }

    private Stream<Resource> children(Resource parent) {
        return resources.values().stream().filter(one -> one.parent().equals(Optional.of(parent)));
    }

    private Optional<Resource> child(Resource parent, String pathPart) {
        return children(parent).filter(one -> one.pathPart().equals(pathPart)).findFirst();
    }

    private Resource add(Optional<Resource> parent, String pathPart) {
        var resource = new Resource(ids.next(10), parent, pathPart);
        resources.put(resource.id(), resource);
        return resource;
    }

    private static void refuseSecondVariable(Resource sibling) {
        throw badRequest(
                "A sibling (%s) of this resource already has a variable path part -- only one is allowed"
                        .formatted(sibling.pathPart()));
    }

    private static AwsError badRequest(String message) {
        return new AwsError(400, "BadRequestException", message);
    }
}
