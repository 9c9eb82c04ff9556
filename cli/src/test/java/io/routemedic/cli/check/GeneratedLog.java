package io.routemedic.cli.check;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;

/** Access log lines of an API for orders, always the same for the same number. */
final class GeneratedLog {

    static final String FORMAT =
            "{\"requestId\":\"$context.requestId\",\"ip\":\"$context.identity.sourceIp\","
                + "\"requestTime\":\"$context.requestTime\",\"httpMethod\":\"$context.httpMethod\","
                + "\"path\":\"$context.path\",\"resourcePath\":\"$context.resourcePath\","
                + "\"status\":\"$context.status\",\"responseLength\":\"$context.responseLength\","
                + "\"apiId\":\"$context.apiId\",\"stage\":\"$context.stage\","
                + "\"domainName\":\"$context.domainName\","
                + "\"errorType\":\"$context.error.responseType\"}";

    private static final Instant START = Instant.parse("2026-11-20T00:00:00Z");
    private static final DateTimeFormatter CLF =
            DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    /** One request. */
    record Request(String method, String path, String caller, Instant at) {

        String line(long number) {
            return ("{\"requestId\":\"%08x-0000-4000-8000-000000000000\",\"ip\":\"%s\","
                        + "\"requestTime\":\"%s\",\"httpMethod\":\"%s\",\"path\":\"/prod%s\","
                        + "\"resourcePath\":\"-\",\"status\":\"200\",\"responseLength\":\"120\","
                        + "\"apiId\":\"a1b2c3d4e5\",\"stage\":\"prod\",\"domainName\":"
                        + "\"a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com\",\"errorType\":\"-\"}")
                    .formatted(number, caller, CLF.format(at), method, path);
        }
    }

    private static final List<String> METHODS = List.of("GET", "GET", "GET", "POST", "DELETE");

    private GeneratedLog() {}

    /** Hands on so many requests, in the order of time. */
    static void requests(long count, Consumer<Request> each) {
        Random random = new Random(7);
        for (long i = 0; i < count; i++) {
            each.accept(
                    new Request(
                            METHODS.get(random.nextInt(METHODS.size())),
                            path(random),
                            "198.51.100." + random.nextInt(60),
                            START.plusSeconds(i / 20)));
        }
    }

    private static String path(Random random) {
        int id = random.nextInt(5_000);
        return switch (random.nextInt(20)) {
            case 0, 1, 2, 3, 4, 5 -> "/orders";
            case 6, 7, 8, 9, 10 -> "/orders/" + id;
            case 11, 12 -> "/orders/" + id + "/items";
            case 13 -> "/customers/" + id;
            case 14 -> "/customers/" + id + "/address";
            case 15 -> "/files/" + id + "/parts/" + random.nextInt(9);
            case 16 -> "/reports/daily";
            case 17 -> "/reports/" + id;
            case 18 -> "/health";
            default -> "/nowhere/" + id;
        };
    }
}
