package io.routemedic.intake.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilterPatternTest {

    private static final String OLD_COMPLAINT =
            "'x' not a valid key=value pair (missing equal-sign) in Authorization header: 'Bearer"
                    + " x'.";
    private static final String NEW_COMPLAINT =
            "Invalid key=value pair (missing equal-sign) in Authorization header (hashed with"
                    + " SHA-256 and encoded with Base64): 'x='.";
    private static final String NO_PARAMETERS =
            "Authorization header requires 'Credential' parameter.";

    static final String[] FORMATS = {
        AccessLogFormatTest.DEFAULT_JSON,
        DefaultFormats.CLF,
        DefaultFormats.CLF_WITH_EXTENDED_ID_FIRST,
        DefaultFormats.CSV,
        DefaultFormats.XML,
        "{\"type\":\"$context.error.responseType\",\"status\":$context.status}",
        "{\"error\":{\"message\":$context.error.messageString},\"id\":\"$context.requestId\"}",
        "{\"error\":\"$context.error.messageString\",\"id\":\"$context.requestId\"}",
        "{\"error.type\":\"$context.error.responseType\",\"id\":\"$context.requestId\"}",
        "{\"e\":[\"$context.error.responseType\"],\"id\":\"$context.requestId\"}",
        "{\"e\":\"$context.status $context.error.responseType\",\"id\":\"$context.requestId\"}",
        "{\"type\":\"$context.error.responseType\",\"integration\":$context.integrationStatus}",
        "{\"type\":\"$context.error.responseType\",\"agent\":\"$context.identity.userAgent\"}",
        "{\"status\":$context.status,\"length\":$context.responseLength}",
        "$context.requestId $context.status $context.error.responseType",
        "$context.requestId $context.identity.userAgent $context.status $context.responseLength",
        "$context.requestId|$context.status|$context.responseLength|",
        "$context.requestId $context.status $context.responseLength $context.responseLength",
    };

    private static String pattern(String format) {
        return FilterPattern.forFormat(format).text();
    }

    private static String line(
            String format, String status, String length, String type, String message) {
        String quoted = message.equals("-") ? "-" : "\"" + message + "\"";
        return format.replace("$context.status", status)
                .replace("$context.responseLength", length)
                .replace("$context.error.responseType", type)
                .replace("$context.error.messageString", quoted)
                .replace("$context.error.message", message)
                .replace("$context.requestTime", "10/Jun/2023:15:36:28 +0000")
                .replaceAll("\\$context\\.[A-Za-z.]+", "-");
    }

    private static boolean letsThrough(String format, String line) {
        return PatternEvaluator.letsThrough(pattern(format), line);
    }

    @ParameterizedTest
    @FieldSource("FORMATS")
    void letsEveryFailureThrough(String format) {
        assertThat(
                        letsThrough(
                                format,
                                line(
                                        format,
                                        "403",
                                        "42",
                                        "MISSING_AUTHENTICATION_TOKEN",
                                        "Missing Authentication Token")))
                .as(pattern(format))
                .isTrue();
    }

    @ParameterizedTest
    @FieldSource("FORMATS")
    void keepsSuccessesOut(String format) {
        assertThat(letsThrough(format, line(format, "200", "184", "-", "-")))
                .as(pattern(format))
                .isFalse();
    }

    @ParameterizedTest
    @FieldSource("FORMATS")
    void keepsOtherRefusalsOut(String format) {
        assertThat(letsThrough(format, line(format, "403", "23", "INVALID_API_KEY", "Forbidden")))
                .as(pattern(format))
                .isFalse();
    }

    @ParameterizedTest
    @FieldSource("FORMATS")
    void fitsIntoASubscriptionFilter(String format) {
        assertThat(pattern(format)).hasSizeLessThanOrEqualTo(FilterPattern.LONGEST);
    }

    @ParameterizedTest
    @ValueSource(strings = {OLD_COMPLAINT, NEW_COMPLAINT, NO_PARAMETERS})
    void letsComplaintsAboutTheAuthorizationHeaderThrough(String complaint) {
        for (String format : FORMATS) {
            if (format.contains("error.message")) {
                assertThat(letsThrough(format, line(format, "403", "150", "-", complaint)))
                        .as(pattern(format))
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @FieldSource("FORMATS")
    void doesNotGoByTheStatusWhereTheErrorIsNamed(String format) {
        if (format.contains("error.")) {
            assertThat(
                            letsThrough(
                                    format,
                                    line(
                                            format,
                                            "404",
                                            "9",
                                            "MISSING_AUTHENTICATION_TOKEN",
                                            "Missing Authentication Token")))
                    .as(pattern(format))
                    .isTrue();
        }
    }

    @Nested
    class Wording {

        @Test
        void addressesKeysOfJson() {
            assertThat(pattern(AccessLogFormatTest.DEFAULT_JSON))
                    .isEqualTo(
                            "{ (($.status = 403) || ($.status = \"403\")) && (($.responseLength ="
                                    + " 42) || ($.responseLength = \"42\")) }");
            assertThat(pattern("{\"e\":{\"t\":\"$context.error.responseType\"}}"))
                    .isEqualTo("{ ($.e.t = \"MISSING_AUTHENTICATION_TOKEN\") }");
        }

        @Test
        void addressesFieldsOfTheCommonLogFormat() {
            assertThat(pattern(DefaultFormats.CLF))
                    .isEqualTo(
                            "[identitysourceIp, identitycaller, identityuser, requestTime,"
                                    + " httpMethod, status = 403, responseLength = 42, requestId,"
                                    + " extendedRequestId]");
        }

        @Test
        void quotesWhatStandsAroundAValueElsewhere() {
            assertThat(pattern(DefaultFormats.CSV)).isEqualTo("\",403,\" \",42,\"");
            assertThat(pattern(DefaultFormats.XML))
                    .isEqualTo("\"<status>403</status>\" \"<responseLength>42</responseLength>\"");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{\"type\":\"$context.error.responseType\",\"agent\":\"$context.identity.userAgent\"}",
                    "{\"error\":\"$context.error.messageString\"}",
                    "{\"error.type\":\"$context.error.responseType\"}",
                    "{\"t\":\"$context.error.responseType\",\"i\":$context.integrationStatus}",
                    "$context.status $context.error.message"
                })
        void goesByWordsWhereKeysAndFieldsCannotBeReliedOn(String format) {
            assertThat(pattern(format)).startsWith("?\"MISSING_AUTHENTICATION_TOKEN\"");
        }

        @Test
        void goesByWordsAndStatusWithoutAFormat() {
            assertThat(FilterPattern.forUnknownFormat().text()).endsWith("?\"403\"");
            assertThat(FilterPattern.forAnyLogGroup().text()).doesNotContain("403");
        }
    }

    @Test
    void aUserAgentThatBreaksTheJsonDoesNotHideAFailure() {
        String format =
                "{\"type\":\"$context.error.responseType\",\"agent\":\"$context.identity.userAgent\"}";
        assertThat(
                        letsThrough(
                                format,
                                "{\"type\":\"MISSING_AUTHENTICATION_TOKEN\",\"agent\":\"a\"b\"}"))
                .isTrue();
    }
}
