package io.routemedic.infra;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.regex.Pattern;

/**
 * A template as it is kept: sorted, and with zeros for the hashes that change with every build of
 * the functions.
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
                    + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
