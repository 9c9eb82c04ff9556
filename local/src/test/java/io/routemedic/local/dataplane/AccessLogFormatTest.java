package io.routemedic.local.dataplane;

import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.cli.json.Json;
import io.routemedic.local.world.World;
import io.routemedic.local.world.WorldReader;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** API Gateway's own default formats, written out as its console offers them. */
class AccessLogFormatTest {

    private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final String EXTENDED = "[0-9A-Za-z-]{14}=";

    @Test
    void writesTheCommonLogFormat() {
        assertThat(
                        line(
                                "$context.identity.sourceIp $context.identity.caller"
                                    + " $context.identity.user [$context.requestTime]"
                                    + " \"$context.httpMethod $context.resourcePath"
                                    + " $context.protocol\" $context.status $context.responseLength"
                                    + " $context.requestId $context.extendedRequestId"))
                .matches(
                        "203\\.0\\.113\\.7 - - \\[01/Nov/2026:10:15:30 \\+0000] \"GET -"
                                + " HTTP/1\\.1\" 403 42 "
                                + UUID
                                + " "
                                + EXTENDED);
    }

    @Test
    void writesJson() {
        String line =
                line(
                        "{ \"requestId\":\"$context.requestId\","
                            + " \"extendedRequestId\":\"$context.extendedRequestId\", \"ip\":"
                            + " \"$context.identity.sourceIp\","
                            + " \"caller\":\"$context.identity.caller\","
                            + " \"user\":\"$context.identity.user\","
                            + " \"requestTime\":\"$context.requestTime\","
                            + " \"httpMethod\":\"$context.httpMethod\","
                            + " \"resourcePath\":\"$context.resourcePath\","
                            + " \"status\":\"$context.status\", \"protocol\":\"$context.protocol\","
                            + " \"responseLength\":\"$context.responseLength\" }");

        assertThat(Json.tree(line).path("status").asText()).isEqualTo("403");
        assertThat(Json.tree(line).path("caller").asText()).isEqualTo("-");
        assertThat(line).startsWith("{ \"requestId\":\"").endsWith("\"responseLength\":\"42\" }");
    }

    @Test
    void writesCsv() {
        assertThat(
                        line(
                                "$context.identity.sourceIp,$context.identity.caller,$context.identity.user,$context.requestTime,$context.httpMethod,$context.resourcePath,$context.protocol,$context.status,$context.responseLength,$context.requestId,$context.extendedRequestId"))
                .matches(
                        "203\\.0\\.113\\.7,-,-,01/Nov/2026:10:15:30"
                                + " \\+0000,GET,-,HTTP/1\\.1,403,42,"
                                + UUID
                                + ","
                                + EXTENDED);
    }

    @Test
    void writesXml() {
        assertThat(
                        line(
                                "<request id=\"$context.requestId\">"
                                        + " <ip>$context.identity.sourceIp</ip>"
                                        + " <status>$context.status</status> </request>"))
                .matches(
                        "<request id=\""
                                + UUID
                                + "\"> <ip>203\\.0\\.113\\.7</ip> <status>403</status> </request>");
    }

    @Test
    void keepsAFullStopBehindAVariable() {
        assertThat(line("Asked for $context.path. $context.nosuch.thing"))
                .isEqualTo("Asked for /prod/nothing. -");
    }

    private static String line(String format) {
        var world = Json.object();
        var api = world.putArray("restApis").addObject().put("id", "a1b2c3d4e5");
        api.putArray("deployments").addObject().put("id", "dep001").putObject("routes");
        var stage = api.putArray("stages").addObject().put("stageName", "prod");
        stage.put("deploymentId", "dep001");
        stage.putObject("accessLogSettings").put("format", format);
        World read = WorldReader.read(world);
        var request =
                ClientRequest.of(
                        "GET",
                        "https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com/prod/nothing",
                        Instant.parse("2026-11-01T10:15:30Z"));
        return new DataPlane(read, (_, _, _) -> {}, StageMetrics.asOnAws())
                .send(request)
                .logLine()
                .orElseThrow();
    }
}
