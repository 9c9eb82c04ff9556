package io.routemedic.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilterPatternTest {
    private static final String CLF =
            "$context.identity.sourceIp $context.identity.caller $context.identity.user"
                    + " [$context.requestTime] \"$context.httpMethod $context.resourcePath"
                    + " $context.protocol\" $context.status $context.responseLength"
                    + " $context.requestId $context.extendedRequestId";
    private static final String CSV =
            "$context.identity.sourceIp,$context.requestTime,$context.httpMethod,"
                    + "$context.resourcePath,$context.protocol,$context.status,"
                    + "$context.responseLength,$context.requestId";
    private static final String XML =
            "<request id=\"$context.requestId\"> <status>$context.status</status>"
                    + " <responseLength>$context.responseLength</responseLength> </request>";
    private static final String DEFAULT_JSON =
            "{ \"requestId\":\"$context.requestId\", \"resourcePath\":\"$context.resourcePath\","
                    + " \"status\":\"$context.status\","
                    + " \"responseLength\":\"$context.responseLength\" }";
    private static final String UNQUOTED_JSON =
            "{ \"status\":$context.status, \"responseLength\":$context.responseLength }";
    private static final String ODD_KEYS_JSON =
            "{ \"http.status\":\"$context.status\"," + " \"length\":\"$context.responseLength\" }";
    private static final String ERROR_TYPE_JSON =
            "{ \"id\":\"$context.requestId\", \"type\":\"$context.error.responseType\" }";
    private static final String ERROR_JSON =
            "{ \"type\":\"$context.error.responseType\","
                    + " \"error\":\"$context.error.message\" }";
    private static final String BROKEN_JSON =
            "{ \"status\":\"$context.status\",\"error\":\"$context.error.messageString\" }";

    private static final Map<String, String> MISSING_TOKEN =
            answer("403", "42", "MISSING_AUTHENTICATION_TOKEN", "Missing Authentication Token");
    private static final Map<String, String> CUSTOMISED =
            answer("404", "17", "MISSING_AUTHENTICATION_TOKEN", "Missing Authentication Token");
    private static final Map<String, String> FORBIDDEN =
            answer("403", "23", "INVALID_API_KEY", "Forbidden");
    private static final Map<String, String> SUCCESS = answer("200", "1310", "-", "-");
    private static final Map<String, String> BEARER =
            answer(
                    "403",
                    "170",
                    "DEFAULT_4XX",
                    "Invalid key=value pair (missing equal-sign) in Authorization header (hashed"
                            + " with SHA-256 and encoded with Base64): 'OsDc='.");

    @ParameterizedTest
    @ValueSource(
            strings = {
                CLF,
                CSV,
                XML,
                DEFAULT_JSON,
                UNQUOTED_JSON,
                ODD_KEYS_JSON,
                ERROR_TYPE_JSON,
                ERROR_JSON,
                BROKEN_JSON
            })
    void letsEveryUnroutableRequestThrough(String format) {
        assertThat(letsThrough(format, MISSING_TOKEN)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                CLF,
                CSV,
                XML,
                DEFAULT_JSON,
                UNQUOTED_JSON,
                ODD_KEYS_JSON,
                ERROR_TYPE_JSON,
                ERROR_JSON,
                BROKEN_JSON
            })
    void keepsSuccessfulRequestsBack(String format) {
        assertThat(letsThrough(format, SUCCESS)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {CLF, DEFAULT_JSON, ERROR_TYPE_JSON, ERROR_JSON})
    void keepsRequestsThatAreForbiddenForAnotherReasonBack(String format) {
        assertThat(letsThrough(format, FORBIDDEN)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {ERROR_JSON, BROKEN_JSON})
    void letsTheSameFailureWithATokenThroughWhereItsTextIsLogged(String format) {
        assertThat(letsThrough(format, BEARER)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {ERROR_TYPE_JSON, ERROR_JSON})
    void letsACustomisedStatusThroughWhereTheErrorIsLogged(String format) {
        assertThat(letsThrough(format, CUSTOMISED)).isTrue();
    }

    @Test
    void takesNoLineForGrantedWhereTheFormatIsNotKnown() {
        String pattern = FilterPattern.of(Optional.empty());

        for (String format : new String[] {CLF, DEFAULT_JSON, ERROR_TYPE_JSON, ERROR_JSON}) {
            assertThat(PatternMatcher.letsThrough(pattern, line(format, MISSING_TOKEN))).isTrue();
            assertThat(PatternMatcher.letsThrough(pattern, line(format, SUCCESS))).isFalse();
        }
    }

    @Test
    void doesNotDeliverEvery403OfAnAccount() {
        String pattern = FilterPattern.ofWholeAccount();

        assertThat(PatternMatcher.letsThrough(pattern, "GET /x answered 403")).isFalse();
        assertThat(PatternMatcher.letsThrough(pattern, line(ERROR_JSON, MISSING_TOKEN))).isTrue();
    }

    private static Map<String, String> answer(
            String status, String length, String type, String message) {
        return Map.of(
                "$context.status", status,
                "$context.responseLength", length,
                "$context.error.responseType", type,
                "$context.error.messageString", "\"" + message + "\"",
                "$context.error.message", message);
    }

    private static boolean letsThrough(String format, Map<String, String> answer) {
        return PatternMatcher.letsThrough(
                FilterPattern.of(Optional.of(format)), line(format, answer));
    }

    private static String line(String format, Map<String, String> answer) {
        String line = format;
        for (String variable :
                answer.keySet().stream().sorted(Comparator.reverseOrder()).toList()) {
            line = line.replace(variable, answer.getOrDefault(variable, ""));
        }
        return line.replaceAll("\\$context\\.[\\w.]+", "-");
    }
}
