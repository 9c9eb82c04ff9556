package io.routemedic.local;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.routemedic.cli.json.Json;
import io.routemedic.local.aws.Call;
import io.routemedic.local.cloud.Results;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.NavigableSet;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * What the functions needed permissions for while tests ran, kept as a file below {@code
 * target/calls} for the comparison with those that the template grants. Safe for several threads.
 */
public final class NeededPermissions {

    private static final Path CALLS =
            Path.of(System.getProperty("routemedic.home", "."), "local", "target", "calls");

    private final NavigableSet<Need> needs =
            new ConcurrentSkipListSet<>(
                    Comparator.comparing(Need::function)
                            .thenComparing(Need::call)
                            .thenComparing(Need::action)
                            .thenComparing(Need::resource));

    private record Need(String function, String call, String action, String resource) {}

    /** Adds the calls of one cloud's functions. */
    public void add(Results results) {
        results.calls().forEach(this::add);
    }

    private void add(Call call) {
        // Processes of a function are told apart by a number.
        String function = call.caller().replaceFirst("^RouteMedic-", "").replaceFirst("-\\d+$", "");
        call.permissions().stream()
                .map(one -> new Need(function, call.name(), one.action(), shape(one.resource())))
                .forEach(needs::add);
    }

    /** Ids differ from case to case, and policies do not name most of them. */
    private static String shape(String resource) {
        return resource.replaceFirst("^/restapis/[^/]+", "/restapis/{api}")
                .replaceFirst("/stages/[^/]+", "/stages/{stage}")
                .replaceFirst("/deployments/[^/]+", "/deployments/{deployment}")
                .replaceFirst("/resources/[^/]+", "/resources/{resource}")
                .replaceFirst("^/domainnames/[^/]+", "/domainnames/{domain}");
    }

    /** Writes {@code target/calls/NAME.json}, an array of objects. */
    public void write(String name) {
        ArrayNode all = Json.array();
        needs.forEach(
                need ->
                        all.addObject()
                                .put("function", need.function())
                                .put("call", need.call())
                                .put("action", need.action())
                                .put("resource", need.resource()));
        try {
            Files.createDirectories(CALLS);
            Files.writeString(CALLS.resolve(name + ".json"), Json.pretty(all) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
