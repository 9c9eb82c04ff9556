package io.routemedic.local.cases;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads cases' folders. */
public final class CaseReader {

    static final String GATEWAY = "gateway.json";
    static final String REQUESTS = "requests.json";
    static final String LINES = "lines.txt";
    static final String SETTINGS = "settings.json";
    static final String EXPECTED = "finding.json";
    static final String NOTICE = "notice.txt";

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    private CaseReader() {}

    /**
     * Reads one case.
     *
     * @throws UnusableCaseException when the folder is no case
     */
    public static SampleCase read(Path folder) {
        JsonNode gateway =
                json(folder, GATEWAY)
                        .orElseThrow(
                                () ->
                                        new UnusableCaseException(
                                                "`%s` is no case: it has no %s."
                                                        .formatted(folder, GATEWAY)));
        Optional<JsonNode> requests = json(folder, REQUESTS);
        Optional<String> lines = text(folder, LINES);
        if (requests.isEmpty() && lines.isEmpty()) {
            throw new UnusableCaseException(
                    "`%s` has neither %s nor %s: add one of them."
                            .formatted(folder, REQUESTS, LINES));
        }
        return new SampleCase(
                folder,
                gateway,
                requests.map(RequestsReader::read).orElse(List.of()),
                lines.map(all -> all.lines().filter(line -> !line.isBlank()).toList())
                        .orElse(List.of()),
                json(folder, SETTINGS),
                json(folder, EXPECTED),
                text(folder, NOTICE));
    }

    /** The folders with a case directly below a folder, by name. */
    public static List<Path> casesBelow(Path folder) {
        try (Stream<Path> below = Files.list(folder)) {
            return below.filter(one -> Files.exists(one.resolve(GATEWAY))).sorted().toList();
        } catch (IOException e) {
            throw new UnusableCaseException("`%s` cannot be listed.".formatted(folder), e);
        }
    }

    private static Optional<String> text(Path folder, String name) {
        Path file = folder.resolve(name);
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UnusableCaseException(
                    "`%s` cannot be read as UTF-8 text.".formatted(file), e);
        }
    }

    private static Optional<JsonNode> json(Path folder, String name) {
        return text(folder, name).map(text -> parsed(folder.resolve(name), text));
    }

    private static JsonNode parsed(Path file, String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UnusableCaseException(
                    "`%s` is not JSON: %s (line %d)."
                            .formatted(
                                    file,
                                    e.getOriginalMessage(),
                                    e.getLocation() == null ? 0 : e.getLocation().getLineNr()),
                    e);
        }
    }
}
