package io.routemedic.notice.delivery;

import io.routemedic.gateway.model.RestApi;
import io.routemedic.gateway.model.Stage;
import io.routemedic.gateway.reading.Reading;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who looks after an API or a stage, as its tags say. An owner is shown, and chooses among the
 * channels that are configured for owners; nothing in a tag is ever an address.
 *
 * @param tags keys of tags, the most telling first; compared without regard to case
 */
public record Owners(List<String> tags) {

    public Owners {
        tags = List.copyOf(tags);
    }

    /** The owner that a tag of the stage names, else of its API; empty where none was read. */
    public Optional<String> of(Reading<RestApi> api, Reading<Stage> stage) {
        return Stream.of(stage.found().map(Stage::tags), api.found().map(RestApi::tags))
                .flatMap(found -> found.flatMap(this::named).stream())
                .findFirst();
    }

    private Optional<String> named(Map<String, String> known) {
        return tags.stream()
                .flatMap(
                        tag ->
                                known.entrySet().stream()
                                        .filter(one -> one.getKey().equalsIgnoreCase(tag))
                                        .sorted(Map.Entry.comparingByKey()))
                .map(Map.Entry::getValue)
                .filter(value -> !value.isBlank())
                .findFirst();
    }
}
