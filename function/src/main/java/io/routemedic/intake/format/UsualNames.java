package io.routemedic.intake.format;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.routemedic.intake.payload.Json;
import java.io.IOException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Reads JSON lines whose format could not be had by the key names that people usually choose:
 * {@code errorResponseType}, {@code error.responseType}, {@code error_response_type}, or {@code
 * responseType} within {@code error}.
 */
final class UsualNames {

    private static final Map<String, LogVariable> BY_NAME = byName();

    /** Twice the longest usual name, for what people put between its letters. */
    private static final int LONGEST = 96;

    private UsualNames() {}

    /**
     * Null-free result: the variables that the line has keys for; empty when it is not such JSON.
     */
    static Set<LogVariable> read(String line, AccessLogEntry.Builder into) {
        Set<LogVariable> logged = EnumSet.noneOf(LogVariable.class);
        try (JsonParser parser = Json.parser(line)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return Set.of();
            }
            while (parser.nextToken() != null) {
                // The elements of an array have no names.
                if (parser.currentToken().isScalarValue()
                        && parser.getParsingContext().inObject()) {
                    take(parser, into, logged);
                }
            }
        } catch (IOException _) {
            return Set.of();
        }
        return logged;
    }

    private static void take(
            JsonParser parser, AccessLogEntry.Builder into, Set<LogVariable> logged)
            throws IOException {
        LogVariable variable = null;
        if (Json.hasPathWithin(parser, LONGEST)) {
            variable = BY_NAME.get(normalised(Json.path(parser)));
        }
        if (variable == null) {
            variable = BY_NAME.get(normalised(String.valueOf(parser.currentName())));
        }
        if (variable == null) {
            return;
        }
        logged.add(variable);
        if (parser.currentToken() != JsonToken.VALUE_NULL) {
            into.put(variable, parser.getText());
        }
    }

    /** Letters and digits only, in lower case; of a name that is too long to be usual, none. */
    private static String normalised(String name) {
        if (name.length() > LONGEST) {
            return "";
        }
        var letters = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            if (Character.isLetterOrDigit(name.charAt(i))) {
                letters.append(name.charAt(i));
            }
        }
        String lower = letters.toString().toLowerCase(Locale.ROOT);
        return lower.startsWith("context") ? lower.substring("context".length()) : lower;
    }

    private static Map<String, LogVariable> byName() {
        var byName = new HashMap<String, LogVariable>();
        for (LogVariable variable : LogVariable.values()) {
            byName.put(normalised(variable.contextName()), variable);
        }
        alias(byName, LogVariable.API_ID, "restapiid", "api");
        alias(byName, LogVariable.STAGE, "stagename");
        alias(byName, LogVariable.DOMAIN_NAME, "domain", "host");
        alias(byName, LogVariable.BASE_PATH_MATCHED, "basepathmatched");
        alias(byName, LogVariable.ROUTING_RULE_MATCHED, "routingruleidmatched", "routingruleid");
        alias(byName, LogVariable.HTTP_METHOD, "method", "requestmethod", "verb");
        alias(byName, LogVariable.PATH, "requestpath", "uri", "rawpath", "urlpath");
        alias(byName, LogVariable.RESOURCE_PATH, "resource");
        alias(byName, LogVariable.STATUS, "statuscode", "httpstatus", "responsestatus");
        alias(byName, LogVariable.RESPONSE_LENGTH, "responsesize", "bytes", "bytessent");
        alias(byName, LogVariable.ERROR_RESPONSE_TYPE, "responsetype", "errortype");
        alias(byName, LogVariable.ERROR_MESSAGE, "error", "errormsg");
        alias(byName, LogVariable.ERROR_MESSAGE_STRING, "messagestring");
        alias(
                byName,
                LogVariable.SOURCE_IP,
                "sourceip",
                "ip",
                "clientip",
                "remoteip",
                "remoteaddr");
        alias(byName, LogVariable.USER_AGENT, "useragent", "ua");
        alias(byName, LogVariable.IS_CANARY_REQUEST, "canary", "iscanary");
        alias(byName, LogVariable.REQUEST_TIME_EPOCH, "epoch", "requestepoch");
        return Map.copyOf(byName);
    }

    private static void alias(
            Map<String, LogVariable> byName, LogVariable variable, String... names) {
        for (String name : names) {
            byName.putIfAbsent(name, variable);
        }
    }
}
