package io.routemedic.intake.format;

import static io.routemedic.intake.format.LogVariable.ERROR_MESSAGE_STRING;
import static io.routemedic.intake.format.LogVariable.ERROR_RESPONSE_TYPE;
import static io.routemedic.intake.format.LogVariable.HTTP_METHOD;
import static io.routemedic.intake.format.LogVariable.PATH;
import static io.routemedic.intake.format.LogVariable.REQUEST_ID;
import static io.routemedic.intake.format.LogVariable.RESOURCE_PATH;
import static io.routemedic.intake.format.LogVariable.RESPONSE_LENGTH;
import static io.routemedic.intake.format.LogVariable.SOURCE_IP;
import static io.routemedic.intake.format.LogVariable.STATUS;
import static io.routemedic.intake.format.LogVariable.USER_AGENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessLogFormatTest {

    static final String DEFAULT_JSON =
            "{ \"requestId\":\"$context.requestId\","
                    + " \"extendedRequestId\":\"$context.extendedRequestId\", \"ip\":"
                    + " \"$context.identity.sourceIp\", \"caller\":\"$context.identity.caller\","
                    + " \"user\":\"$context.identity.user\","
                    + " \"requestTime\":\"$context.requestTime\","
                    + " \"httpMethod\":\"$context.httpMethod\","
                    + " \"resourcePath\":\"$context.resourcePath\", \"status\":\"$context.status\","
                    + " \"protocol\":\"$context.protocol\","
                    + " \"responseLength\":\"$context.responseLength\" }";

    private static AccessLogEntry entry(String format, String line) {
        ParsedLine parsed = AccessLogFormat.compile(format).parse(line);
        assertThat(parsed).isInstanceOf(AccessLogEntry.class);
        return (AccessLogEntry) parsed;
    }

    private static void assertUnreadable(String format, String line) {
        assertThat(AccessLogFormat.compile(format).parse(line))
                .isInstanceOf(ParsedLine.Unreadable.class);
    }

    @Nested
    class DefaultFormatsOfAws {

        @Test
        void readsCommonLogFormat() {
            AccessLogEntry entry =
                    entry(
                            DefaultFormats.CLF,
                            "203.0.113.9 - - [10/Jun/2023:15:36:28 +0000] \"GET /pets HTTP/1.1\""
                                    + " 403 42 48752d0f-c99d-4cfa-a5a7-f3c6834d19e5"
                                    + " VwjwNFuUIAMFrRA=");
            assertThat(entry.values())
                    .containsEntry(SOURCE_IP, "203.0.113.9")
                    .containsEntry(HTTP_METHOD, "GET")
                    .containsEntry(RESOURCE_PATH, "/pets")
                    .containsEntry(STATUS, "403")
                    .containsEntry(RESPONSE_LENGTH, "42")
                    .containsEntry(LogVariable.REQUEST_TIME, "10/Jun/2023:15:36:28 +0000")
                    .containsEntry(LogVariable.EXTENDED_REQUEST_ID, "VwjwNFuUIAMFrRA=");
        }

        @Test
        void takesDashesAsNotPresent() {
            AccessLogEntry entry =
                    entry(
                            DefaultFormats.CLF,
                            "2001:db8::1 - - [10/Jun/2023:15:36:28 +0000] \"GET - HTTP/1.1\" 403 42"
                                    + " 48752d0f VwjwNFuUIAMFrRA=");
            assertThat(entry.values().values()).doesNotContain("-");
            assertThat(entry.value(RESOURCE_PATH)).isEmpty();
            assertThat(entry.logs(RESOURCE_PATH)).isTrue();
            assertThat(entry.logs(PATH)).isFalse();
        }

        @Test
        void readsJson() {
            AccessLogEntry entry =
                    entry(
                            DEFAULT_JSON,
                            "{ \"requestId\":\"r-1\", \"extendedRequestId\":\"x=\", \"ip\":"
                                    + " \"1.128.0.0\", \"caller\":\"-\", \"user\":\"-\","
                                    + " \"requestTime\":\"10/Jun/2023:15:36:28 +0000\","
                                    + " \"httpMethod\":\"GET\", \"resourcePath\":\"/pets\","
                                    + " \"status\":\"200\", \"protocol\":\"HTTP/1.1\","
                                    + " \"responseLength\":\"184\" }");
            assertThat(entry.values())
                    .containsEntry(STATUS, "200")
                    .containsEntry(SOURCE_IP, "1.128.0.0")
                    .doesNotContainValue("-");
        }

        @Test
        void readsXml() {
            AccessLogEntry entry =
                    entry(
                            DefaultFormats.XML,
                            "<request id=\"r-1\"> <extendedRequestId>x=</extendedRequestId>"
                                    + " <ip>1.128.0.0</ip> <caller>-</caller> <user>-</user>"
                                    + " <requestTime>10/Jun/2023:15:36:28 +0000</requestTime>"
                                    + " <httpMethod>POST</httpMethod>"
                                    + " <resourcePath>/pets</resourcePath> <status>403</status>"
                                    + " <protocol>HTTP/1.1</protocol>"
                                    + " <responseLength>42</responseLength> </request>");
            assertThat(entry.values())
                    .containsEntry(REQUEST_ID, "r-1")
                    .containsEntry(HTTP_METHOD, "POST")
                    .containsEntry(RESPONSE_LENGTH, "42");
        }

        @Test
        void readsCsvEvenWithCommasInTheResourcePath() {
            AccessLogEntry entry =
                    entry(
                            DefaultFormats.CSV,
                            "1.128.0.0,-,-,10/Jun/2023:15:36:28"
                                    + " +0000,GET,/a,b,HTTP/1.1,403,42,r-1,x=");
            assertThat(entry.values())
                    .containsEntry(RESOURCE_PATH, "/a,b")
                    .containsEntry(STATUS, "403");
        }

        /** Lines as published by the Elastic integration for API Gateway, read by their keys. */
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{\"requestId\":\"48752d0f-c99d-4cfa-a5a7-f3c6834d19e5\",\"ip\":\"1.128.0.0\",\"caller\":\"-\",\"user\":\"-\",\"requestTime\":\"10/Jun/2023:15:36:28"
                        + " +0000\",\"httpMethod\":\"GET\",\"resourcePath\":\"/pets\",\"status\":\"200\",\"protocol\":\"HTTP/1.1\",\"responseLength\":\"184\"}",
                    "{\"requestId\": \"caa4a500-2651-4476-aa1f-a639b858819b\",\"ip\":"
                            + " \"1.128.0.0\",\"caller\": \"-\",\"user\": \"-\",\"requestTime\":"
                            + " \"19/Jul/2023:16:15:46 +0000\",\"httpMethod\":"
                            + " \"GET\",\"resourcePath\": \"/pets/{petId}\",\"status\":"
                            + " \"200\",\"protocol\": \"HTTP/1.1\",\"responseLength\": \"49\"}",
                    "{\"requestId\":\"c12d1542-b79e-4e79-a158-fdf36452a81b\",\"ip\":\"1.128.0.0\",\"caller\":\"-\",\"user\":\"-\",\"requestTime\":\"26/Jul/2023:12:07:03"
                        + " +0000\",\"httpMethod\":\"GET\",\"resourcePath\":\"/pets/{petId}\",\"status\":\"200\",\"protocol\":\"HTTP/1.1\",\"responseLength\":\"48\",\"stage\":\"prod\",\"apiId\":\"asad15n3p0\",\"domainName\":\"asad15n3p0.execute-api.us-east-1.amazonaws.com\"}"
                })
        void readsJsonByItsKeysHoweverItIsSpaced(String line) {
            assertThat(entry(DEFAULT_JSON, line).value(STATUS)).contains("200");
            var unknown = (AccessLogEntry) AccessLogFormat.unknown().parse(line);
            assertThat(unknown.value(STATUS)).contains("200");
            assertThat(unknown.value(SOURCE_IP)).contains("1.128.0.0");
        }
    }

    @Nested
    class JsonFormats {

        @Test
        void readsNestedKeysNumbersConstantsAndSeveralVariablesInOneString() {
            AccessLogEntry entry =
                    entry(
                            "{\"app\":\"shop\",\"request\":{\"line\":\"$context.httpMethod"
                                    + " $context.path\",\"ids\":[\"$context.requestId\"]},"
                                    + "\"status\":$context.status,\"again\":\"$context.status\"}",
                            "{\"app\":\"shop\",\"request\":{\"line\":\"GET /prod/a b\",\"ids\":"
                                    + "[\"r-1\"]},\"status\":403,\"again\":\"403\"}");
            assertThat(entry.values())
                    .containsEntry(HTTP_METHOD, "GET")
                    .containsEntry(REQUEST_ID, "r-1")
                    .containsEntry(STATUS, "403");
        }

        @Test
        void readsNestedKeysInAnyOrder() {
            AccessLogEntry entry =
                    entry(
                            "{\"request\":{\"line\":\"$context.httpMethod $context.path\"},"
                                    + "\"status\":$context.status}",
                            "{\"status\": 403, \"request\": {\"line\": \"GET /prod/a\"}}");
            assertThat(entry.values())
                    .isEqualTo(Map.of(HTTP_METHOD, "GET", PATH, "/prod/a", STATUS, "403"));
        }

        @Test
        void readsTheQuotedMessageStringThatMakesTheLineInvalidJson() {
            String format =
                    "{\"path\":\"$context.path\",\"error\":\"$context.error.messageString\","
                            + "\"status\":\"$context.status\"}";
            AccessLogEntry entry =
                    entry(
                            format,
                            "{\"path\":\"/prod/x\",\"error\":\"\"Missing Authentication"
                                    + " Token\"\",\"status\":\"403\"}");
            assertThat(entry.values())
                    .containsEntry(ERROR_MESSAGE_STRING, "Missing Authentication Token")
                    .containsEntry(PATH, "/prod/x")
                    .containsEntry(STATUS, "403");
        }

        @Test
        void readsTheUnquotedMessageString() {
            AccessLogEntry entry =
                    entry(
                            "{\"error\":$context.error.messageString,\"status\":\"$context.status\"}",
                            "{\"error\":\"Missing Authentication Token\",\"status\":\"403\"}");
            assertThat(entry.value(ERROR_MESSAGE_STRING)).contains("Missing Authentication Token");
        }

        @Test
        void unescapesValues() {
            AccessLogEntry entry =
                    entry(
                            "{\"ua\":\"$context.identity.userAgent\",\"status\":\"$context.status\"}",
                            "{\"ua\":\"a \\\"b\\\" \\u00e9\\/\",\"status\":\"403\"}");
            assertThat(entry.value(USER_AGENT)).contains("a \"b\" é/");
        }

        @Test
        void doesNotLetAUserAgentPoseAsTheFieldsAroundIt() {
            String format =
                    "{\"ua\":\"$context.identity.userAgent\",\"type\":\"$context.error.responseType\","
                        + "\"status\":\"$context.status\"}";
            String forged =
                    "x\",\"type\":\"MISSING_AUTHENTICATION_TOKEN\",\"status\":\"403\",\"a\":\"";
            AccessLogEntry entry =
                    entry(format, "{\"ua\":\"" + forged + "\",\"type\":\"-\",\"status\":\"200\"}");
            assertThat(entry.value(STATUS)).contains("200");
            assertThat(entry.value(ERROR_RESPONSE_TYPE)).isEmpty();
        }

        @Test
        void trustsNothingThatTwoClientTextsCouldHaveForged() {
            String format =
                    "{\"ua\":\"$context.identity.userAgent\",\"type\":\"$context.error.responseType\","
                        + "\"message\":\"$context.error.message\"}";
            String forged = "x\",\"type\":\"MISSING_AUTHENTICATION_TOKEN\",\"message\":\"y";
            ParsedLine parsed =
                    AccessLogFormat.compile(format)
                            .parse("{\"ua\":\"" + forged + "\",\"type\":\"-\",\"message\":\"-\"}");
            if (parsed instanceof AccessLogEntry entry) {
                assertThat(entry.value(ERROR_RESPONSE_TYPE)).isEmpty();
            }
        }

        @Test
        void refusesALineWhoseRepeatedVariableDisagrees() {
            assertUnreadable(
                    "{\"a\":\"$context.status\",\"b\":\"$context.status\"}",
                    "{\"a\":\"403\",\"b\":\"200\"}");
        }
    }

    @Nested
    class FreeText {

        private static final String FORMAT =
                "$context.identity.sourceIp $context.httpMethod"
                        + " https://$context.domainName$context.path -> $context.status"
                        + " ($context.error.responseType) $context.identity.userAgent";

        @Test
        void readsAUserAgentWithSpacesAndQuotesAtTheEnd() {
            AccessLogEntry entry =
                    entry(
                            FORMAT,
                            "203.0.113.9 GET https://api.example.com/v1/a -> 403"
                                + " (MISSING_AUTHENTICATION_TOKEN) Mozilla/5.0 (X11; \"q\") Gecko");
            assertThat(entry.values())
                    .containsEntry(LogVariable.DOMAIN_NAME, "api.example.com")
                    .containsEntry(PATH, "/v1/a")
                    .containsEntry(ERROR_RESPONSE_TYPE, "MISSING_AUTHENTICATION_TOKEN")
                    .containsEntry(USER_AGENT, "Mozilla/5.0 (X11; \"q\") Gecko");
        }

        @Test
        void anchorsTheFieldsAfterAnUnquotedUserAgentAtTheEnd() {
            AccessLogEntry entry =
                    entry(
                            "$context.path $context.identity.userAgent $context.status"
                                    + " $context.responseLength",
                            "/prod/x agent\" 403 42 \" 200 17");
            assertThat(entry.values())
                    .containsEntry(USER_AGENT, "agent\" 403 42 \"")
                    .containsEntry(STATUS, "200")
                    .containsEntry(RESPONSE_LENGTH, "17");
        }

        @Test
        void keepsWhatIsSureWhenTwoFreeTextsCannotBeToldApart() {
            AccessLogEntry entry =
                    entry(
                            "$context.status $context.identity.userAgent $context.error.message",
                            "403 my agent Missing Authentication Token");
            assertThat(entry.values()).isEqualTo(Map.of(STATUS, "403"));
        }

        @Test
        void readsAMethodAndAPathWrittenTogether() {
            AccessLogEntry entry =
                    entry("$context.httpMethod$context.path $context.status", "GET/a 403");
            assertThat(entry.values())
                    .isEqualTo(Map.of(HTTP_METHOD, "GET", PATH, "/a", STATUS, "403"));
        }

        @Test
        void takesADashAfterAVariableForText() {
            AccessLogEntry entry = entry("$context.status-$context.httpMethod.", "403-GET.");
            assertThat(entry.values()).isEqualTo(Map.of(STATUS, "403", HTTP_METHOD, "GET"));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    " ",
                    "\t",
                    "x",
                    "403",
                    "\u0000",
                    "\ud800",
                    "203.0.113.9 GET https://"
                })
        void findsNothingInOtherLines(String line) {
            assertUnreadable(FORMAT, line);
        }
    }

    @Test
    void takesNoClientTextForAPartOfWhatStandsBeforeIt() {
        String line = "api.example.com.evil.example curl";
        assertThat(entry("$context.domainName$context.identity.userAgent", line).values())
                .isEmpty();
        assertThat(entry("$context.apiId$context.stage 1", "a1b2c3d4e5prod 1").values()).isEmpty();
        assertThat(entry("$context.apiId$context.stage$context.path", "a1prod/orders").values())
                .containsExactly(Map.entry(PATH, "/orders"));
        assertThat(entry("$context.domainName$context.path", "a.example/orders").values())
                .containsOnly(
                        Map.entry(LogVariable.DOMAIN_NAME, "a.example"),
                        Map.entry(PATH, "/orders"));
    }

    @Test
    void keepsTheSpacesOfClients() {
        String json = "{\"p\":\"$context.path\",\"a\":\"$context.identity.userAgent\"}";
        assertThat(entry(json, "{\"p\":\"/orders \",\"a\":\" curl \"}").values())
                .containsEntry(PATH, "/orders ")
                .containsEntry(USER_AGENT, " curl ");
        assertThat(entry(json, "{\"a\" : \" curl \", \"p\" : \"/orders \"}").values())
                .containsEntry(PATH, "/orders ")
                .containsEntry(USER_AGENT, " curl ");
        assertThat(entry("$context.status $context.identity.userAgent", "403 curl  ").values())
                .containsEntry(USER_AGENT, "curl  ");
        assertThat(entry("$context.status $context.identity.userAgent \n", "403 curl  \n").values())
                .containsEntry(USER_AGENT, "curl ");
    }

    @Test
    void takesNoNoticeOfHowALineEnds() {
        for (String end : List.of("", "\n", "\r\n", " ", " \n")) {
            assertThat(entry("{\"s\":\"$context.status\"}", "{\"s\":\"403\"}" + end).values())
                    .containsExactly(Map.entry(STATUS, "403"));
            assertThat(entry("$context.path $context.status", "/a 403" + end).values())
                    .containsEntry(STATUS, "403");
        }
        assertThat(entry("$context.status $context.path", "403 /a\r\n").values())
                .containsEntry(PATH, "/a");
    }

    @Test
    void compilesAnyText() {
        for (String format :
                new String[] {"", "$context.", "$context", "{", "{\"a\":", "${context.", "x"}) {
            assertThat(AccessLogFormat.compile(format).variables()).isEmpty();
        }
    }

    @Nested
    class UnknownFormats {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{\"apiId\":\"a1\",\"error.responseType\":\"T\"}",
                    "{\"api_id\":\"a1\",\"errorResponseType\":\"T\"}",
                    "{\"context\":{\"apiId\":\"a1\",\"error\":{\"responseType\":\"T\"}}}",
                    "{\"API-ID\":\"a1\",\"error_response_type\":\"T\"}"
                })
        void readsUsualKeyNames(String line) {
            var entry = (AccessLogEntry) AccessLogFormat.unknown().parse(line);
            assertThat(entry.value(LogVariable.API_ID)).contains("a1");
            assertThat(entry.value(ERROR_RESPONSE_TYPE)).contains("T");
            assertThat(entry.logged()).contains(LogVariable.API_ID, ERROR_RESPONSE_TYPE);
        }

        @Test
        void readsAwsDefaultFormatsByTheirShape() {
            String clf =
                    "203.0.113.9 - - [10/Jun/2023:15:36:28 +0000] \"GET /pets HTTP/1.1\" 403 42"
                            + " r-1";
            for (String line : new String[] {clf, clf + " x=", "x= " + clf}) {
                var entry = (AccessLogEntry) AccessLogFormat.unknown().parse(line);
                assertThat(entry.value(STATUS)).contains("403");
                assertThat(entry.value(SOURCE_IP)).contains("203.0.113.9");
                assertThat(entry.value(REQUEST_ID)).contains("r-1");
            }
        }

        @Test
        void findsNothingInProse() {
            assertThat(AccessLogFormat.unknown().parse("403 Missing Authentication Token"))
                    .isInstanceOf(ParsedLine.Unreadable.class);
        }
    }
}
