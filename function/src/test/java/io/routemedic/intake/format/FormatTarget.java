package io.routemedic.intake.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.routemedic.fuzz.FuzzTarget;
import io.routemedic.intake.line.SymptomRecogniser;
import io.routemedic.intake.payload.ReusedText;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The first line is an operator's format; it is filled in with the second, third and fourth as what
 * a client sends, and with what API Gateway writes: whatever is read back of the latter is it. The
 * fifth is a line by itself.
 */
public final class FormatTarget implements FuzzTarget {

    private static final Map<LogVariable, String> WRITTEN =
            Map.of(
                    LogVariable.API_ID, "a1b2c3d4e5",
                    LogVariable.DOMAIN_NAME, "api.example.com",
                    LogVariable.HTTP_METHOD, "GET",
                    LogVariable.STATUS, "403",
                    LogVariable.RESPONSE_LENGTH, "42",
                    LogVariable.ERROR_RESPONSE_TYPE, "ACCESS_DENIED",
                    LogVariable.SOURCE_IP, "203.0.113.9",
                    LogVariable.REQUEST_ID, "6a8f4b0e-7f6c-4a27-9c5b-1c2d3e4f5a6b",
                    LogVariable.EXTENDED_REQUEST_ID, "VwjwNFuUIAMFrRA=",
                    LogVariable.REQUEST_TIME, "10/Jun/2023:15:36:28 +0000");

    private static final Set<LogVariable> CLIENTS =
            Set.of(LogVariable.PATH, LogVariable.USER_AGENT, LogVariable.ERROR_MESSAGE);

    private final SymptomRecogniser recogniser = new SymptomRecogniser();

    @Override
    @FuzzTest
    public void test(byte[] input) {
        List<String> lines = FuzzTarget.lines(input, 5);
        AccessLogFormat format = AccessLogFormat.compile(lines.get(0));
        assertNothingForged(lines, format);
        for (AccessLogFormat any : List.of(format, AccessLogFormat.unknown())) {
            if (any.parse(lines.get(4)) instanceof AccessLogEntry entry) {
                assertThat(recogniser.symptomOf(entry).isEmpty() || mayShow(any, lines.get(4)))
                        .as("the cheap test misses a failure")
                        .isTrue();
            }
        }
    }

    private static boolean mayShow(AccessLogFormat format, String line) {
        return format.mayShowSymptom(ReusedText.of(line));
    }

    private static void assertNothingForged(List<String> lines, AccessLogFormat format) {
        var sent = new EnumMap<LogVariable, String>(LogVariable.class);
        // A request line has no white space in its path.
        sent.put(LogVariable.PATH, "/" + lines.get(1).replaceAll("\\s", ""));
        sent.put(LogVariable.USER_AGENT, lines.get(2));
        sent.put(LogVariable.ERROR_MESSAGE, lines.get(3));
        if (format.parse(filled(format, sent)) instanceof AccessLogEntry entry) {
            entry.values()
                    .forEach(
                            (variable, value) -> {
                                if (!CLIENTS.contains(variable)) {
                                    assertThat(value)
                                            .as("%s of %s", variable, sent)
                                            .isEqualTo(WRITTEN.getOrDefault(variable, "-"));
                                }
                            });
        }
    }

    private static String filled(AccessLogFormat format, Map<LogVariable, String> sent) {
        var template = FormatTemplate.of(format.text());
        var line = new StringBuilder(template.literals().getFirst());
        for (int slot = 0; slot < template.slots().size(); slot++) {
            for (FormatVariable variable : template.slots().get(slot)) {
                line.append(
                        variable.known()
                                .map(known -> sent.getOrDefault(known, written(known)))
                                .orElse("-"));
            }
            line.append(template.literals().get(slot + 1));
        }
        return line.toString();
    }

    private static String written(LogVariable variable) {
        return WRITTEN.getOrDefault(variable, "-");
    }
}
