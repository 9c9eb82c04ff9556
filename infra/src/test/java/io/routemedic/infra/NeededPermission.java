package io.routemedic.infra;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What IAM would have checked of one call that a function made while the tests of {@code local}
 * ran.
 *
 * @param function such as {@code diagnose}
 * @param call as in the SDK, such as {@code dynamodb:TransactWriteItems}
 * @param action as in IAM, such as {@code dynamodb:PutItem}
 * @param resource the stand-in's name of it, ids replaced
 */
record NeededPermission(String function, String call, String action, String resource) {
    private static final JsonMapper JSON = new JsonMapper();

    /** Where one run of the tests leaves what it recorded. */
    private static final List<String> RECORDS = List.of("events.json", "console.json");

    /** Whether all cases were run since the last clean. */
    static boolean areRecorded(Path calls) {
        return RECORDS.stream().map(calls::resolve).allMatch(Files::exists);
    }

    static List<NeededPermission> recorded(Path calls) {
        return RECORDS.stream()
                .map(calls::resolve)
                .flatMap(NeededPermission::read)
                .distinct()
                .toList();
    }

    private static Stream<NeededPermission> read(Path file) {
        try {
            return JSON
                    .readValue(
                            Files.readString(file), new TypeReference<List<NeededPermission>>() {})
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
