package io.routemedic.intake.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.intake.line.SymptomRecogniser;
import io.routemedic.intake.payload.ReusedText;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * The filter against the full reading, with generated formats and lines from fixed seeds: what
 * shows a symptom when it is read always passes.
 */
@Execution(ExecutionMode.CONCURRENT)
class SymptomFilterTest {

    private static final SymptomRecogniser RECOGNISER = new SymptomRecogniser();

    private static final List<LogVariable> VARIABLES =
            List.of(
                    LogVariable.STATUS,
                    LogVariable.RESPONSE_LENGTH,
                    LogVariable.ERROR_RESPONSE_TYPE,
                    LogVariable.ERROR_MESSAGE,
                    LogVariable.ERROR_MESSAGE_STRING,
                    LogVariable.INTEGRATION_STATUS,
                    LogVariable.ROUTE_KEY,
                    LogVariable.EVENT_TYPE,
                    LogVariable.CONNECTION_ID,
                    LogVariable.PATH,
                    LogVariable.USER_AGENT,
                    LogVariable.REQUEST_ID);

    /** What can stand for a variable, whichever it is: often what makes a symptom. */
    private static final List<String> VALUES =
            List.of(
                    "-",
                    "",
                    "200",
                    "403",
                    "404",
                    "42",
                    "23",
                    "403",
                    "42",
                    "MISSING_AUTHENTICATION_TOKEN",
                    "ACCESS_DENIED",
                    "Missing Authentication Token",
                    "Forbidden",
                    "Not Found",
                    "Authorization header requires 'Credential' parameter.",
                    "Invalid key=value pair (missing equal-sign) in Authorization header: 'x'.",
                    "/prod/orders",
                    "$default");

    private record Format(String text, Map<LogVariable, String> places, boolean json) {}

    private static boolean showsSymptom(AccessLogFormat format, String line) {
        return format.parse(line) instanceof AccessLogEntry entry
                && RECOGNISER.symptomOf(entry).isPresent();
    }

    @Test
    void passesWhateverTheFullReadingTakesForASymptom() {
        var random = new Random(11);
        int escaped = 0;
        int dropped = 0;
        Format format = format(random);
        var compiled = AccessLogFormat.compile(format.text());
        for (int i = 0; i < 30_000; i++) {
            if (i % 20 == 0) {
                format = format(random);
                compiled = AccessLogFormat.compile(format.text());
            }
            String line = line(format, random);
            boolean passes = compiled.mayShowSymptom(ReusedText.of(line));
            if (showsSymptom(compiled, line)) {
                assertThat(passes).as(format.text() + "\n" + line).isTrue();
                escaped += line.contains("\\u00") ? 1 : 0;
            }
            dropped += passes ? 0 : 1;
        }
        assertThat(escaped).isGreaterThan(100);
        assertThat(dropped).isGreaterThan(5_000);
    }

    @Test
    void passesWhateverIsASymptomByUsualNames() {
        var random = new Random(12);
        var unknown = AccessLogFormat.unknown();
        int symptoms = 0;
        for (int i = 0; i < 15_000; i++) {
            String line = line(format(random), random);
            if (showsSymptom(unknown, line)) {
                assertThat(unknown.mayShowSymptom(ReusedText.of(line))).as(line).isTrue();
                symptoms++;
            }
        }
        assertThat(symptoms).isGreaterThan(50);
    }

    /** A format's text, and the same with the variables' places marked for filling in. */
    private static Format format(Random random) {
        var variables = new ArrayList<LogVariable>();
        for (int i = random.nextInt(1, 7); i > 0; i--) {
            variables.add(VARIABLES.get(random.nextInt(VARIABLES.size())));
        }
        int shape = random.nextInt(5);
        var places = new EnumMap<LogVariable, String>(LogVariable.class);
        var text = new StringBuilder(shape < 2 ? "{" : shape == 2 ? "<r " : "");
        for (LogVariable variable : variables) {
            String name = variable.contextName();
            String slot = "$context." + name;
            places.put(variable, slot);
            boolean first = variable == variables.getFirst() && text.length() < 2;
            text.append(
                    switch (shape) {
                        case 0 -> (first ? "" : ",") + "\"" + name + "\":\"" + slot + "\"";
                        case 1 -> (first ? "" : ", ") + "\"" + name + "\": " + quoted(slot, random);
                        case 2 -> name + "=\"" + slot + "\" ";
                        case 3 -> (first ? "" : " ") + (random.nextBoolean() ? slot : quoted(slot));
                        default -> (first ? "" : ",") + slot;
                    });
        }
        text.append(shape < 2 ? "}" : shape == 2 ? "/>" : "");
        return new Format(text.toString(), places, shape < 2);
    }

    private static String quoted(String text, Random random) {
        return random.nextInt(4) == 0 ? text : quoted(text);
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }

    private static String line(Format format, Random random) {
        String line = format.text();
        // Longest names first, since some start with others.
        for (String slot :
                format.places().values().stream()
                        .sorted((a, b) -> Integer.compare(b.length(), a.length()))
                        .toList()) {
            while (line.contains(slot)) {
                int at = line.indexOf(slot);
                line = line.substring(0, at) + value(random) + line.substring(at + slot.length());
            }
        }
        return switch (random.nextInt(8)) {
            case 0 -> " " + line + "\r\n";
            case 1 -> line.substring(0, random.nextInt(line.length() + 1));
            case 2 -> escaped(line, 0.02, random);
            default -> line;
        };
    }

    private static String value(Random random) {
        String value = VALUES.get(random.nextInt(VALUES.size()));
        return switch (random.nextInt(8)) {
            case 0 -> escaped(value, 1, random);
            case 1 -> escaped(value, 0.2, random);
            case 2 -> quoted(value);
            case 3 -> "\\\"" + value + "\\\"";
            case 4 -> " " + value + " ";
            case 5 -> value + value(random);
            default -> value;
        };
    }

    /** With some characters as JSON escapes, of either case. */
    private static String escaped(String text, double share, Random random) {
        var escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            String form = random.nextBoolean() ? "\\u%04x" : "\\u%04X";
            escaped.append(
                    random.nextDouble() < share ? form.formatted((int) c) : String.valueOf(c));
        }
        return escaped.toString();
    }
}
