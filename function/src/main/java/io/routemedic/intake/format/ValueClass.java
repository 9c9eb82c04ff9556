package io.routemedic.intake.format;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which characters a variable's value can have. What API Gateway itself writes (a status, an id) is
 * narrow, what clients send is wide. Narrow values keep hostile text from posing as its neighbours.
 */
public enum ValueClass {
    NUMBER(Alphabet.DIGITS + "-.", false),
    WORD(Alphabet.ALPHANUMERIC + "-_", false),
    DOMAIN(Alphabet.ALPHANUMERIC + "-_.:*", false),
    ADDRESS(Alphabet.ALPHANUMERIC + "-.:%", false),
    TIME(Alphabet.ALPHANUMERIC + "/:+-. ", false),
    PROTOCOL(Alphabet.ALPHANUMERIC + "/.-", false),
    ID(Alphabet.ALPHANUMERIC + "_+/=.:-", false),
    /** What a request line can carry: anything but white space and control characters. */
    NO_SPACE(Alphabet.between('!', '~'), true),
    TEXT(Alphabet.between('\0', '\u007f'), true);

    private static final Map<String, ValueClass> BY_NAME = byName();

    /** One bit for each allowed character below 64, and for each from 64 to 127. */
    private final long low;

    private final long high;
    private final boolean beyondAscii;

    ValueClass(String ascii, boolean beyondAscii) {
        long[] bits = new long[2];
        ascii.chars().forEach(c -> bits[c / Long.SIZE] |= 1L << c);
        this.low = bits[0];
        this.high = bits[1];
        this.beyondAscii = beyondAscii;
    }

    /** The class of {@code $context.<name>}; variables that are not known hold any text. */
    static ValueClass of(String name) {
        return BY_NAME.getOrDefault(name, TEXT);
    }

    static boolean isKnown(String name) {
        return BY_NAME.containsKey(name);
    }

    public boolean allows(char c) {
        if (c >= 2 * Long.SIZE) {
            return beyondAscii;
        }
        return ((c < Long.SIZE ? low : high) & (1L << c)) != 0;
    }

    /** Where the run of allowed characters that starts at {@code from} ends. */
    int runEnd(String text, int from) {
        return runEnd(text, from, text.length());
    }

    public boolean allowsAll(String text, int from, int to) {
        return this == TEXT || runEnd(text, from, to) == to;
    }

    /** The same, but no further than {@code to}: a wide class may run through a whole line. */
    private int runEnd(String text, int from, int to) {
        int end = from;
        while (end < to && allows(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static Map<String, ValueClass> byName() {
        var byName = new HashMap<String, ValueClass>();
        names(
                        "status responseLength responseLatency integrationStatus integration.status"
                            + " integrationLatency integration.integrationStatus"
                            + " integration.latency requestTimeEpoch accountId identity.accountId"
                            + " authorize.status authorize.latency authenticate.status"
                            + " authenticate.latency authorizer.status authorizer.latency"
                            + " authorizer.integrationStatus authorizer.integrationLatency"
                            + " waf.status waf.latency")
                .forEach(name -> byName.put(name, NUMBER));
        names(
                        "apiId stage httpMethod error.responseType isCanaryRequest deploymentId"
                                + " resourceId wafResponseCode eventType requestId domainPrefix")
                .forEach(name -> byName.put(name, WORD));
        names("extendedRequestId connectionId messageId awsEndpointRequestId xrayTraceId webaclArn")
                .forEach(name -> byName.put(name, ID));
        names(
                        "path resourcePath identity.caller identity.user identity.userArn"
                                + " customDomain.basePathMatched customDomain.routingRuleIdMatched"
                                + " identity.apiKeyId")
                .forEach(name -> byName.put(name, NO_SPACE));
        byName.put("domainName", DOMAIN);
        byName.put("identity.sourceIp", ADDRESS);
        byName.put("requestTime", TIME);
        byName.put("protocol", PROTOCOL);
        names(
                        "routeKey identity.userAgent error.message error.messageString"
                                + " error.validationErrorString integrationErrorMessage"
                                + " integration.error authorizer.principalId authorizer.error"
                                + " identity.apiKey")
                .forEach(name -> byName.put(name, TEXT));
        return Map.copyOf(byName);
    }

    private static Stream<String> names(String names) {
        return Stream.of(names.split(" ", -1));
    }

    private static final class Alphabet {
        static final String DIGITS = between('0', '9');
        static final String ALPHANUMERIC = DIGITS + between('A', 'Z') + between('a', 'z');

        static String between(char first, char last) {
            return IntStream.rangeClosed(first, last)
                    .mapToObj(Character::toString)
                    .collect(Collectors.joining());
        }
    }
}
