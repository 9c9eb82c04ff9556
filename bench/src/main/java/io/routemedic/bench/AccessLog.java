package io.routemedic.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Access logs as a stage writes them, the same ones on each run. */
public enum AccessLog {
    JSON(
            "{\"requestId\":\"$context.requestId\",\"ip\":\"$context.identity.sourceIp\","
                    + "\"requestTime\":\"$context.requestTime\","
                    + "\"httpMethod\":\"$context.httpMethod\","
                    + "\"resourcePath\":\"$context.resourcePath\",\"path\":\"$context.path\","
                    + "\"domainName\":\"$context.domainName\",\"stage\":\"$context.stage\","
                    + "\"status\":\"$context.status\",\"protocol\":\"$context.protocol\","
                    + "\"responseLength\":\"$context.responseLength\","
                    + "\"errorType\":\"$context.error.responseType\"}",
            "{\"requestId\":\"%1$s\",\"ip\":\"%2$s\",\"requestTime\":\"%3$s\","
                    + "\"httpMethod\":\"%4$s\",\"resourcePath\":\"%6$s\",\"path\":\"/prod%5$s\","
                    + "\"domainName\":\"api.example.com\",\"stage\":\"prod\",\"status\":\"%7$s\","
                    + "\"protocol\":\"HTTP/1.1\",\"responseLength\":\"%8$s\","
                    + "\"errorType\":\"%9$s\"}"),
    CLF(
            "$context.identity.sourceIp $context.identity.caller $context.identity.user"
                    + " [$context.requestTime] \"$context.httpMethod $context.resourcePath"
                    + " $context.protocol\" $context.status $context.responseLength"
                    + " $context.requestId $context.extendedRequestId",
            "%2$s - - [%3$s] \"%4$s %6$s HTTP/1.1\" %7$s %8$s %1$s Kq3dHFaLIAMEbcQ=");

    private static final List<String> METHODS = List.of("GET", "GET", "GET", "POST", "DELETE");

    private final String format;
    private final String line;

    AccessLog(String format, String line) {
        this.format = format;
        this.line = line;
    }

    /** The stage's access log format. */
    public String format() {
        return format;
    }

    /**
     * As many lines as asked for: every {@code failureEvery}th a request that matched no route, the
     * others successes, save one in fifty that an authorizer refused.
     */
    public List<String> lines(int count, int failureEvery) {
        var random = new SplittableRandom(20_261_124);
        var lines = new ArrayList<String>(count);
        for (int i = 0; i < count; i++) {
            if (i % failureEvery == 0) {
                lines.add(failure(random));
            } else {
                boolean refused = random.nextInt(50) == 0;
                lines.add(answered(random, refused));
            }
        }
        return lines;
    }

    private String failure(SplittableRandom random) {
        String path = "/carts/" + random.nextInt(1000) + "/items-" + random.nextInt(20);
        return line(random, path, "-", "403", "42", "MISSING_AUTHENTICATION_TOKEN");
    }

    private String answered(SplittableRandom random, boolean refused) {
        String path = "/orders/" + random.nextInt(100_000);
        return refused
                ? line(random, path, "/orders/{id}", "403", "23", "ACCESS_DENIED")
                : line(
                        random,
                        path,
                        "/orders/{id}",
                        "200",
                        String.valueOf(random.nextInt(200, 9000)),
                        "-");
    }

    private String line(
            SplittableRandom random,
            String path,
            String resource,
            String status,
            String length,
            String error) {
        return line.formatted(
                "%08x-bf8d-4dfb-8094-%012x".formatted(random.nextInt(), random.nextLong(1L << 48)),
                "203.0.113." + random.nextInt(256),
                "05/Nov/2026:10:%02d:%02d +0000".formatted(random.nextInt(60), random.nextInt(60)),
                METHODS.get(random.nextInt(METHODS.size())),
                path,
                resource,
                status,
                length,
                error);
    }
}
