package io.routemedic.intake.line;

import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.intake.format.AccessLogEntry;
import io.routemedic.intake.format.AccessLogFormat;
import io.routemedic.intake.format.DefaultFormats;
import io.routemedic.intake.format.LogVariable;
import io.routemedic.intake.payload.ReusedText;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SymptomRecogniserTest {

    private static final String RICH =
            "{\"type\":\"$context.error.responseType\",\"message\":\"$context.error.message\","
                    + "\"status\":\"$context.status\",\"length\":\"$context.responseLength\","
                    + "\"waf\":\"$context.wafResponseCode\"}";

    private final SymptomRecogniser recogniser = new SymptomRecogniser();

    private AccessLogEntry rich(String type, String message, String status, String length) {
        return (AccessLogEntry)
                AccessLogFormat.compile(RICH)
                        .parse(
                                "{\"type\":\"%s\",\"message\":\"%s\",\"status\":\"%s\",\"length\":\"%s\",\"waf\":\"-\"}"
                                        .formatted(type, message, status, length));
    }

    private static AccessLogEntry entry(Map<LogVariable, String> values) {
        return new AccessLogEntry(new EnumMap<>(values), values.keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"403", "404", "400", "200", "-"})
    void goesByTheResponseTypeWhateverTheStatus(String status) {
        AccessLogEntry entry =
                rich("MISSING_AUTHENTICATION_TOKEN", "Missing Authentication Token", status, "9");
        assertThat(recogniser.symptomOf(entry)).contains(Symptom.RESPONSE_TYPE);
    }

    @Test
    void goesByTheMessageWhereTheTypeIsAbsent() {
        assertThat(recogniser.symptomOf(rich("-", "Missing Authentication Token", "403", "42")))
                .contains(Symptom.MESSAGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'abc' not a valid key=value pair (missing equal-sign) in Authorization header:"
                        + " 'Bearer abc'.",
                "Invalid key=value pair (missing equal-sign) in Authorization header (hashed with"
                        + " SHA-256 and encoded with Base64):"
                        + " 'OsDch8nCTDLRsIMIMtpwKvNTzq79dHu/I7JKf1KEjWQ='.",
                "Authorization header requires 'Credential' parameter. Authorization header"
                        + " requires 'Signature' parameter."
            })
    void recognisesTheComplaintsAboutABearerOrBasicToken(String message) {
        assertThat(recogniser.symptomOf(rich("-", message, "403", "200")))
                .contains(Symptom.AUTHORIZATION_HEADER);
        assertThat(recogniser.symptomOf(rich("DEFAULT_4XX", message, "403", "200")))
                .contains(Symptom.AUTHORIZATION_HEADER);
    }

    @ParameterizedTest
    @CsvSource({
        "ACCESS_DENIED,User is not authorized to access this resource with an explicit deny,403",
        "ACCESS_DENIED,User: anonymous is not authorized to perform: execute-api:Invoke,403",
        "INVALID_SIGNATURE,Signature expired: 20230610T153628Z is now earlier than x,403",
        "EXPIRED_TOKEN,The security token included in the request is expired,403",
        "INVALID_API_KEY,Forbidden,403",
        "WAF_FILTERED,Forbidden,403",
        "UNAUTHORIZED,Unauthorized,401",
        "RESOURCE_NOT_FOUND,Not Found,404",
        "-,Forbidden,403",
        "-,-,403",
        "-,-,200",
    })
    void leavesOtherRefusalsAlone(String type, String message, String status) {
        assertThat(recogniser.symptomOf(rich(type, message, status, "42"))).isEmpty();
    }

    @Test
    void takesStatusAndLengthOnlyFromFormatsThatShowNoMore() {
        var clf = AccessLogFormat.compile(DefaultFormats.CLF);
        String line = "203.0.113.9 - - [10/Jun/2023:15:36:28 +0000] \"GET - HTTP/1.1\" %s %s r x=";
        var failure = (AccessLogEntry) clf.parse(line.formatted("403", "42"));
        var forbidden = (AccessLogEntry) clf.parse(line.formatted("403", "23"));
        var success = (AccessLogEntry) clf.parse(line.formatted("200", "42"));
        assertThat(recogniser.symptomOf(failure)).contains(Symptom.STATUS_AND_LENGTH);
        assertThat(recogniser.symptomOf(forbidden)).isEmpty();
        assertThat(recogniser.symptomOf(success)).isEmpty();
        assertThat(recogniser.symptomOf(rich("-", "-", "403", "42"))).isEmpty();
    }

    @Test
    void saysOfTheStatusAloneOnlyThatTheFormatCannotTell() {
        assertThat(recogniser.symptomOf(entry(Map.of(LogVariable.STATUS, "403"))))
                .contains(Symptom.STATUS_ALONE);
        assertThat(recogniser.symptomOf(entry(Map.of(LogVariable.STATUS, "404")))).isEmpty();
    }

    @Test
    void leavesARefusalOfTheBackendAlone() {
        AccessLogEntry refused =
                entry(Map.of(LogVariable.STATUS, "403", LogVariable.INTEGRATION_STATUS, "403"));
        assertThat(recogniser.symptomOf(refused)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"404,true", "403,true", "200,false", "500,false"})
    void saysOfAnHttpApisFailureThatItIsNoRestApi(String status, boolean expected) {
        AccessLogEntry entry =
                entry(Map.of(LogVariable.STATUS, status, LogVariable.ROUTE_KEY, "$default"));
        assertThat(recogniser.symptomOf(entry).filter(Symptom.NOT_A_REST_API::equals).isPresent())
                .isEqualTo(expected);
    }

    @Test
    void recognisesAnHttpApisUnmatchedRequestWithoutARouteKey() {
        var format =
                AccessLogFormat.compile(
                        "{\"routeKey\":\"$context.routeKey\",\"status\":\"$context.status\","
                                + "\"error\":\"$context.error.message\"}");
        var unmatched =
                (AccessLogEntry)
                        format.parse(
                                "{\"routeKey\":\"-\",\"status\":\"404\",\"error\":\"Not Found\"}");
        assertThat(recogniser.symptomOf(unmatched)).contains(Symptom.NOT_A_REST_API);
    }

    @Test
    void readsRestLinesOfAFormatThatAlsoAsksForARouteKey() {
        var format =
                AccessLogFormat.compile(
                        "{\"routeKey\":\"$context.routeKey\",\"error\":\"$context.error.message\"}");
        var rest =
                (AccessLogEntry)
                        format.parse(
                                "{\"routeKey\":\"-\",\"error\":\"Missing Authentication Token\"}");
        assertThat(recogniser.symptomOf(rest)).contains(Symptom.MESSAGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                RICH,
                DefaultFormats.CLF,
                "$context.error.messageString",
                "{\"t\":\"$context.error.responseType\"}",
                "$context.status",
                "$context.status $context.routeKey",
            })
    void theCheapTestNeverMissesASymptom(String text) {
        AccessLogFormat format = AccessLogFormat.compile(text);
        for (String value : VALUES) {
            String line = filled(text, value);
            boolean symptom =
                    format.parse(line) instanceof AccessLogEntry entry
                            && recogniser.symptomOf(entry).isPresent();
            assertThat(!symptom || format.mayShowSymptom(ReusedText.of(line))).as(line).isTrue();
        }
    }

    private static final String[] VALUES = {
        "MISSING_AUTHENTICATION_TOKEN",
        "Missing Authentication Token",
        "403",
        "404",
        "42",
        "-",
        "Invalid key=value pair (missing equal-sign) in Authorization header",
        "$default",
        "\"Missing Authentication Token\"",
        "Authorization header requires 'Credential' parameter."
    };

    private static String filled(String format, String value) {
        return format.replace("$context.status", value.equals("42") ? "403" : value)
                .replaceAll("\\$context\\.[A-Za-z.]+[A-Za-z]", value.replace("$", "\\$"));
    }
}
