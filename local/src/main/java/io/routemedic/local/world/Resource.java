package io.routemedic.local.world;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** One node of a draft's tree, with the methods it has now. */
public final class Resource {

    private final String id;
    private final Optional<Resource> parent;
    private final String pathPart;
    private final SortedMap<String, ApiMethod> methods = new TreeMap<>();

    Resource(String id, Optional<Resource> parent, String pathPart) {
        this.id = id;
        this.parent = parent;
        this.pathPart = pathPart;
    }

    public String id() {
        return id;
    }

    public Optional<Resource> parent() {
        return parent;
    }

    public String pathPart() {
        return pathPart;
    }

    public String path() {
        return parent.map(above -> above.isRoot() ? "" : above.path()).orElse("") + "/" + pathPart;
    }

    public boolean isRoot() {
        return parent.isEmpty();
    }

    boolean isVariable() {
        return pathPart.startsWith("{");
    }

    boolean isGreedy() {
        return pathPart.endsWith("+}");
    }

    /** By HTTP method; may be changed. */
    public SortedMap<String, ApiMethod> methods() {
        return methods;
    }
}
