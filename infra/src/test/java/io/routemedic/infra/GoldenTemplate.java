package io.routemedic.infra;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.routemedic.configuration.Version;
import java.util.regex.Pattern;

/**
 * A template as it is kept: sorted, and with zeros for what changes with every build of the
 * functions, or with every release.
 */
final class GoldenTemplate {
    private static final Pattern ASSET = Pattern.compile("\\b[0-9a-f]{64}\\b");
    private static final Pattern VERSION =
            Pattern.compile("(CurrentVersion[0-9A-F]{8})[0-9a-f]{32}");
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

    private GoldenTemplate() {}

    static String of(JsonNode template) {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
        try {
            String json =
                    JSON.writer(printer)
                            .writeValueAsString(JSON.treeToValue(template, Object.class));
            return VERSION.matcher(ASSET.matcher(json).replaceAll("0".repeat(64)))
                            .replaceAll("$1" + "0".repeat(32))
                            .replace("RouteMedic %s:".formatted(Version.current()), "RouteMedic 0:")
                    + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
