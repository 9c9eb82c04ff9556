package io.routemedic.intake.format;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.routemedic.intake.payload.Json;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a JSON access log format puts its variables: by key path, such as {@code /request/method}.
 * Elements of arrays are numbered.
 */
record JsonKeys(Map<String, FormatTemplate> byPath) {

    JsonKeys {
        byPath = Map.copyOf(byPath);
    }

    /** Empty when the format is not JSON even where its variables stand for values. */
    static Optional<JsonKeys> of(String format) {
        var byPath = new HashMap<String, FormatTemplate>();
        try (JsonParser parser = Json.parser(withVariablesQuoted(format))) {
            if (parser.nextToken() == null) {
                return Optional.empty();
            }
            do {
                if (parser.currentToken() == JsonToken.VALUE_STRING) {
                    var template = FormatTemplate.of(parser.getText());
                    if (!template.slots().isEmpty()) {
                        byPath.put(Json.path(parser), template);
                    }
                }
            } while (parser.nextToken() != null);
        } catch (IOException _) {
            return Optional.empty();
        }
        return Optional.of(new JsonKeys(byPath));
    }

    /** Puts variables that stand bare, as numbers do, into quotes. */
    private static String withVariablesQuoted(String format) {
        var template = FormatTemplate.of(format);
        var json = new StringBuilder();
        boolean inString = false;
        for (int i = 0; i < template.slots().size(); i++) {
            String literal = template.literals().get(i);
            inString = endsInString(literal, inString);
            String quote = inString ? "" : "\"";
            json.append(literal).append(quote);
            template.slots()
                    .get(i)
                    .forEach(v -> json.append("${context.").append(v.name()).append('}'));
            json.append(quote);
        }
        return json.append(template.literals().getLast()).toString();
    }

    /** The names of the variables that stand without quotes. */
    static List<String> bareVariables(String format) {
        var template = FormatTemplate.of(format);
        var bare = new ArrayList<String>();
        boolean inString = false;
        for (int i = 0; i < template.slots().size(); i++) {
            inString = endsInString(template.literals().get(i), inString);
            if (!inString) {
                template.slots().get(i).forEach(variable -> bare.add(variable.name()));
            }
        }
        return bare;
    }

    private static boolean endsInString(String literal, boolean startsInString) {
        boolean inString = startsInString;
        for (int i = 0; i < literal.length(); i++) {
            if (literal.charAt(i) == '"') {
                inString = !inString;
            } else if (literal.charAt(i) == '\\') {
                i++;
            }
        }
        return inString;
    }
}
