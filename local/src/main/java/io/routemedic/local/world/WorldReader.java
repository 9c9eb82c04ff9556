package io.routemedic.local.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.routemedic.cli.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** Reads a world's description, {@code gateway.json}. */
public final class WorldReader {

    private WorldReader() {}

    public static World read(Path file) {
        try {
            return read(Json.tree(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file + ".", e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
        }
    }

    /**
     * Reads a description that is already parsed.
     *
     * @throws IllegalArgumentException with what is wrong in the description
     */
    public static World read(JsonNode description) {
        World world =
                new World(
                        Json.text(description, "account").orElse("111122223333"),
                        Json.text(description, "region").orElse("eu-west-1"),
                        Json.elements(description, "denied")
                                .map(JsonNode::asText)
                                .collect(Collectors.toSet()),
                        Json.text(description, "logGroup"),
                        Json.elements(description, "cloudTrail").toList());
        Json.elements(description, "restApis").forEach(api -> ApiReader.add(world, api));
        Json.elements(description, "domainNames").forEach(domain -> addDomain(world, domain));
        return world;
    }

    private static void addDomain(World world, JsonNode described) {
        String name = Described.required(described, "domainName");
        ObjectNode attributes = Described.without(described, "basePathMappings", "routingRules");
        world.domains()
                .put(
                        name,
                        new DomainState(
                                name,
                                attributes,
                                Described.objects(described, "basePathMappings"),
                                Described.objects(described, "routingRules")));
    }
}
