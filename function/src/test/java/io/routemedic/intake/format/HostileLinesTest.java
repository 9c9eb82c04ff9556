package io.routemedic.intake.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.intake.line.Redactor;
import io.routemedic.intake.line.SymptomRecogniser;
import io.routemedic.intake.payload.ReusedText;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * Generated lines, from fixed seeds: whatever clients send, what API Gateway wrote stays itself.
 */
@Execution(ExecutionMode.CONCURRENT)
class HostileLinesTest {

    static final List<String> FORMATS =
            List.of(
                    AccessLogFormatTest.DEFAULT_JSON,
                    DefaultFormats.CLF,
                    DefaultFormats.CSV,
                    DefaultFormats.XML,
                    "{\"path\":\"$context.path\",\"status\":$context.status,\"type\":\"$context.error.responseType\","
                        + "\"agent\":\"$context.identity.userAgent\",\"message\":\"$context.error.message\"}",
                    "{\"line\":\"$context.httpMethod"
                        + " $context.path\",\"a\":{\"agent\":\"$context.identity.userAgent\"},\"type\":\"$context.error.responseType\",\"again\":\"$context.status"
                        + " $context.status\"}",
                    "$context.identity.sourceIp \"$context.identity.userAgent\" $context.status"
                            + " $context.responseLength $context.error.responseType",
                    "$context.domainName$context.path|$context.identity.userAgent|$context.status",
                    "<l s=\"$context.status\"><a>$context.identity.userAgent</a><p>$context.path</p>"
                        + "<t>$context.error.responseType</t></l>",
                    "$context.status $context.identity.userAgent $context.error.message");

    /** What comes from clients; all other values API Gateway chooses. */
    private static final Set<LogVariable> CLIENT =
            Set.of(
                    LogVariable.PATH,
                    LogVariable.USER_AGENT,
                    LogVariable.ERROR_MESSAGE,
                    LogVariable.RESOURCE_PATH);

    private record Filled(String line, Map<LogVariable, String> values) {}

    private interface Values {
        String of(LogVariable variable, Random random);
    }

    private static Filled fill(FormatTemplate template, Values source, Random random) {
        var values = new EnumMap<LogVariable, String>(LogVariable.class);
        var line = new StringBuilder(template.literals().getFirst());
        for (int slot = 0; slot < template.slots().size(); slot++) {
            for (FormatVariable variable : template.slots().get(slot)) {
                line.append(
                        variable.known()
                                .map(v -> values.computeIfAbsent(v, k -> source.of(k, random)))
                                .orElse(variable.name().equals("protocol") ? "HTTP/1.1" : "-"));
            }
            line.append(template.literals().get(slot + 1));
        }
        return new Filled(line.toString(), values);
    }

    private static String honest(LogVariable variable, Random random) {
        int n = random.nextInt(1000);
        return switch (variable) {
            case STATUS -> List.of("200", "403", "404", "500").get(n % 4);
            case RESPONSE_LENGTH -> n % 5 == 0 ? "42" : Integer.toString(n);
            case ERROR_RESPONSE_TYPE -> n % 2 == 0 ? "-" : "MISSING_AUTHENTICATION_TOKEN";
            case ERROR_MESSAGE -> n % 2 == 0 ? "-" : "Missing Authentication Token";
            case HTTP_METHOD -> List.of("GET", "POST", "OPTIONS").get(n % 3);
            case PATH -> "/prod/orders/" + n;
            case RESOURCE_PATH -> n % 7 == 0 ? "-" : "/orders/{id}";
            case SOURCE_IP -> "203.0.113." + n % 256;
            case REQUEST_TIME -> "10/Jun/2023:15:36:%02d +0000".formatted(n % 60);
            case DOMAIN_NAME -> "api%d.example.com".formatted(n);
            case USER_AGENT -> "curl/8." + n;
            default -> "id-" + n;
        };
    }

    /** Client text made of the format's own literals, and of what failures look like. */
    private static Values hostile(FormatTemplate template) {
        return (variable, random) -> {
            if (!CLIENT.contains(variable)) {
                return honest(variable, random);
            }
            var text = new StringBuilder();
            for (int i = random.nextInt(6); i >= 0; i--) {
                List<String> literals = template.literals();
                text.append(
                        switch (random.nextInt(8)) {
                            case 0, 1, 2, 3 -> literals.get(random.nextInt(literals.size()));
                            case 4 -> "403";
                            case 5 -> "MISSING_AUTHENTICATION_TOKEN";
                            case 6 -> "x";
                            default -> "\\\" \u202e,|<>{}[]".substring(random.nextInt(6));
                        });
            }
            // A request line has no white space in its path.
            boolean path = variable == LogVariable.PATH || variable == LogVariable.RESOURCE_PATH;
            return path ? "/" + text.toString().replaceAll("\\s", "") : text.toString();
        };
    }

    @ParameterizedTest
    @FieldSource("FORMATS")
    void readsBackWhatWasFilledIn(String format) {
        var template = FormatTemplate.of(format);
        var compiled = AccessLogFormat.compile(format);
        var random = new Random(42);
        boolean ambiguous = format.contains("userAgent $context.error.message");
        for (int i = 0; i < 500; i++) {
            Filled filled = fill(template, HostileLinesTest::honest, random);
            var expected = new EnumMap<>(filled.values());
            expected.values().removeIf("-"::equals);
            ParsedLine parsed = compiled.parse(filled.line());
            assertThat(parsed).as(filled.line()).isInstanceOf(AccessLogEntry.class);
            Map<LogVariable, String> values = ((AccessLogEntry) parsed).values();
            if (ambiguous) {
                assertThat(expected).as(filled.line()).containsAllEntriesOf(values);
            } else {
                assertThat(values).as(filled.line()).isEqualTo(expected);
            }
        }
    }

    @ParameterizedTest
    @FieldSource("FORMATS")
    void neverTakesClientTextForWhatApiGatewayWrote(String format) {
        var template = FormatTemplate.of(format);
        var compiled = AccessLogFormat.compile(format);
        var random = new Random(7);
        int read = 0;
        for (int i = 0; i < 5_000; i++) {
            Filled filled = fill(template, hostile(template), random);
            if (compiled.parse(filled.line()) instanceof AccessLogEntry entry) {
                read++;
                entry.values()
                        .forEach(
                                (variable, value) -> {
                                    if (!CLIENT.contains(variable)) {
                                        assertThat(value)
                                                .as(variable + " in " + filled.line())
                                                .isEqualTo(filled.values().get(variable));
                                    }
                                });
            }
        }
        assertThat(read).isPositive();
    }

    @Test
    void alwaysComesToAnEndWithoutThrowing() {
        var random = new Random(1);
        List<AccessLogFormat> formats =
                java.util.stream.Stream.concat(
                                FORMATS.stream().map(AccessLogFormat::compile),
                                java.util.stream.Stream.of(AccessLogFormat.unknown()))
                        .toList();
        var recogniser = new SymptomRecogniser();
        var redactor = new Redactor();
        for (int i = 0; i < 20_000; i++) {
            String line = mutated(random);
            AccessLogFormat format = formats.get(i % formats.size());
            boolean symptom =
                    format.parse(line) instanceof AccessLogEntry entry
                            && recogniser.symptomOf(entry).isPresent();
            assertThat(!symptom || format.mayShowSymptom(ReusedText.of(line))).as(line).isTrue();
            assertThat(redactor.redact(line, 50)).hasSizeLessThanOrEqualTo(50);
        }
    }

    private static String mutated(Random random) {
        String format = FORMATS.get(random.nextInt(FORMATS.size()));
        var line =
                new StringBuilder(
                        fill(FormatTemplate.of(format), HostileLinesTest::honest, random).line());
        for (int i = random.nextInt(8); i > 0; i--) {
            int at = random.nextInt(line.length() + 1);
            switch (random.nextInt(4)) {
                case 0 -> line.insert(at, (char) random.nextInt(0x10000));
                case 1 -> line.insert(at, "\"\\'{}[],:".charAt(random.nextInt(9)));
                case 2 -> line.setLength(at);
                default -> line.insert(at, line.substring(at / 2, at));
            }
        }
        return line.toString();
    }

    @Test
    void costsStepsInProportionToTheLine() {
        for (String format : FORMATS) {
            var template = FormatTemplate.of(format).relaxed();
            var classes = template.slots().stream().map(s -> s.getFirst().values()).toList();
            var strict =
                    FormatTemplate.of(format).slots().stream()
                            .map(s -> s.getFirst().values())
                            .toList();
            for (List<ValueClass> some : List.of(classes, strict)) {
                var fit = new LeftmostFit(template.literals(), some);
                for (String unit : unitsOf(template)) {
                    String line = template.literals().getFirst() + unit.repeat(2_000);
                    long allowed =
                            LeftmostFit.STEPS_PER_CHARACTER * (line.length() + 100L)
                                    + 2L * line.length();
                    Optional<LeftmostFit.Spans> spans = fit.of(line);
                    assertThat(spans.map(LeftmostFit.Spans::steps).orElse(0L))
                            .isLessThanOrEqualTo(allowed);
                }
            }
        }
    }

    private static List<String> unitsOf(FormatTemplate template) {
        return IntStream.range(0, template.literals().size())
                .mapToObj(i -> template.literals().get(i))
                .filter(literal -> !literal.isEmpty())
                .flatMap(literal -> java.util.stream.Stream.of(literal, literal + "1", "1"))
                .distinct()
                .toList();
    }

    @Test
    void givesUpALineThatWouldCostTooMuch() {
        // After each `a`, the digits run to the end of the line before the `;` is missed.
        var fit =
                new LeftmostFit(
                        List.of("", "a", ";", ""),
                        List.of(ValueClass.TEXT, ValueClass.WORD, ValueClass.NUMBER));
        assertThat(fit.of("a".repeat(100_000))).isEmpty();
        assertThat(fit.of("xa1;2")).isPresent();
    }
}
