package io.routemedic.intake.format;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.routemedic.intake.payload.Json;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Reads a JSON line by its keys, however it is spaced and ordered. A key that occurs twice is what
 * unescaped client text looks like: such a line is not read.
 */
final class JsonLineReader {

    private final Map<String, TemplateMatcher> byPath = new HashMap<>();
    private final int longestPath;

    JsonLineReader(JsonKeys keys) {
        keys.byPath()
                .forEach(
                        (path, template) ->
                                byPath.put(path, new TemplateMatcher(asRead(template))));
        longestPath = byPath.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    /** The key's quotes already bound a variable that is alone. */
    private static FormatTemplate asRead(FormatTemplate template) {
        return template.slots().size() == 1 ? template.relaxed() : template.tolerant();
    }

    /** Puts the values into the builder; false when the line is not valid JSON with these keys. */
    boolean read(String line, AccessLogEntry.Builder into) {
        Set<String> seen = new HashSet<>();
        try (JsonParser parser = Json.parser(line)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken().isScalarValue()
                        && Json.hasPathWithin(parser, longestPath)) {
                    String path = Json.path(parser);
                    if (byPath.containsKey(path) && !seen.add(path)) {
                        return false;
                    }
                    take(parser, path, into);
                }
            }
        } catch (IOException _) {
            return false;
        }
        return !seen.isEmpty();
    }

    private void take(JsonParser parser, String path, AccessLogEntry.Builder into)
            throws IOException {
        TemplateMatcher matcher = byPath.get(path);
        if (matcher != null && parser.currentToken() != JsonToken.VALUE_NULL) {
            matcher.match(parser.getText(), into, Unescape.NONE);
        }
    }
}
