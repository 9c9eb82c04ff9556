package io.routemedic.intake.format;

import io.routemedic.intake.line.Symptom;
import io.routemedic.intake.payload.ReusedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The access log format of a stage, compiled into a parser for the lines that it makes: JSON, CLF,
 * CSV, XML or free text. Immutable and safe for use by several threads.
 *
 * <p>Parsing takes time linear in the line's length and never throws, whatever the line. Where
 * client text makes a line readable in more than one way, only what all readings share counts.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html">Set
 *     up logging for REST APIs</a>
 */
public final class AccessLogFormat {

    private static final AccessLogFormat UNKNOWN = byUsualNamesAndShapes();

    private final String text;
    private final Set<LogVariable> variables;
    private final List<LineReader> readers;
    private final SymptomFilter filter;
    private final FormatTemplate.Outline outline;
    private final LineEnd lineEnd;

    private AccessLogFormat(
            String text, LineEnd lineEnd, Set<LogVariable> variables, List<LineReader> readers) {
        this.text = text;
        this.lineEnd = lineEnd;
        this.variables = Set.copyOf(variables);
        this.readers = List.copyOf(readers);
        this.filter = SymptomFilter.of(this.variables, text.isEmpty() || isJson());
        this.outline = FormatTemplate.of(text).outline();
    }

    /** Compiles the value of {@code accessLogSettings.format}; any text compiles. */
    public static AccessLogFormat compile(String format) {
        String trimmed = format.strip();
        var template = FormatTemplate.of(trimmed);
        var variables = template.variables();
        var readers = new ArrayList<LineReader>();
        boolean json = trimmed.startsWith("{");
        readers.add(LineReader.filledIn(template, json, variables));
        if (json) {
            JsonKeys.of(trimmed).ifPresent(keys -> readers.add(LineReader.byKeys(keys, variables)));
        }
        readers.add(LineReader.filledIn(template.tolerant(), json, variables));
        readers.add(LineReader.filledIn(template.relaxed(), json, variables));
        return new AccessLogFormat(trimmed, LineEnd.of(format, template), variables, readers);
    }

    /**
     * For lines whose format could not be had: JSON by the usual key names, and AWS's default
     * formats by their shape.
     */
    public static AccessLogFormat unknown() {
        return UNKNOWN;
    }

    private static AccessLogFormat byUsualNamesAndShapes() {
        var readers = new ArrayList<LineReader>();
        readers.add(LineReader.byUsualNames());
        for (String format : DefaultFormats.ALL) {
            var template = FormatTemplate.of(format);
            readers.add(LineReader.filledIn(template, false, template.variables()));
        }
        return new AccessLogFormat("", LineEnd.OF_LITERAL, Set.of(), readers);
    }

    /** What is logged, as far as a diagnosis can use it; empty when the format is not known. */
    public Set<LogVariable> variables() {
        return variables;
    }

    /** The format as it is configured; empty when it is not known. */
    public String text() {
        return text;
    }

    public boolean isJson() {
        return text.startsWith("{");
    }

    /**
     * Whether a line may show a {@link Symptom}: a cheap test that never misses one, for skipping
     * successful requests without parsing them.
     */
    public boolean mayShowSymptom(ReusedText line) {
        return filter.mayShowSymptom(line);
    }

    /** Whether any line of this format could show a {@link Symptom} of a REST API. */
    public boolean canShowSymptom() {
        return text.isEmpty()
                || LogVariable.nameTheError(variables)
                || (variables.contains(LogVariable.STATUS)
                        && variables.contains(LogVariable.RESPONSE_LENGTH));
    }

    /**
     * Whether a line has the format's outline: a cheap test that tells lines of other makes, so
     * that these are not passed over in silence.
     */
    public boolean hasOutline(ReusedText line) {
        return outline.fits(line);
    }

    /** The entry, when the line is to the letter what API Gateway makes of this format. */
    public Optional<AccessLogEntry> parseExactly(String line) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return readers.getFirst()
                .read(lineEnd.without(line))
                .flatMap(
                        parsed ->
                                parsed instanceof AccessLogEntry entry
                                        ? Optional.of(entry)
                                        : Optional.empty());
    }

    public ParsedLine parse(String line) {
        String trimmed = lineEnd.without(line);
        if (trimmed.isBlank()) {
            return new ParsedLine.Unreadable("The line is empty.");
        }
        for (LineReader reader : readers) {
            Optional<ParsedLine> parsed = reader.read(trimmed);
            if (parsed.isPresent()) {
                return parsed.get();
            }
        }
        return new ParsedLine.Unreadable(
                text.isEmpty()
                        ? "The stage's log format is not known, and the line is neither JSON with"
                                + " the usual keys nor in one of AWS's default formats."
                        : "The line does not have the stage's access log format.");
    }
}
