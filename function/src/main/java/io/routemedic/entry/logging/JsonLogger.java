package io.routemedic.entry.logging;

import com.fasterxml.jackson.core.JsonGenerator;
import io.routemedic.configuration.Version;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.slf4j.Marker;
import org.slf4j.event.KeyValuePair;
import org.slf4j.event.Level;
import org.slf4j.event.LoggingEvent;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;
import org.slf4j.spi.LoggingEventAware;

/** Writes events of a level or above, each as a line with the invocation that it belongs to. */
final class JsonLogger extends LegacyAbstractLogger implements LoggingEventAware {

    private static final long serialVersionUID = 1;
    private static final String VERSION = Version.current();

    private final Level least;

    JsonLogger(String name, Level least) {
        this.name = name;
        this.least = least;
    }

    @Override
    public void log(LoggingEvent event) {
        write(
                event.getLevel(),
                message(event.getMessage(), event.getArgumentArray()),
                Objects.requireNonNullElse(event.getKeyValuePairs(), List.of()),
                event.getThrowable());
    }

    @Override
    protected void handleNormalizedLoggingCall(
            Level level,
            @Nullable Marker marker,
            String pattern,
            Object @Nullable [] arguments,
            @Nullable Throwable throwable) {
        write(level, message(pattern, arguments), List.of(), throwable);
    }

    private static String message(String pattern, Object @Nullable [] arguments) {
        return String.valueOf(MessageFormatter.basicArrayFormat(pattern, arguments));
    }

    private static void write(
            Level level, String message, List<KeyValuePair> more, @Nullable Throwable throwable) {
        Map<String, String> context = new TreeMap<>();
        Map<String, String> said = MDC.getCopyOfContextMap();
        if (said != null) {
            context.putAll(said);
        }
        JsonLine.Fields line =
                json -> {
                    json.writeStringField("level", level.name());
                    json.writeStringField("message", message);
                    error(json, throwable);
                    for (KeyValuePair pair : more) {
                        json.writeStringField(pair.key, String.valueOf(pair.value));
                    }
                    for (Map.Entry<String, String> one : context.entrySet()) {
                        json.writeStringField(one.getKey(), one.getValue());
                    }
                    json.writeStringField("version", VERSION);
                    json.writeStringField(
                            "timestamp", Instant.now().truncatedTo(ChronoUnit.MILLIS).toString());
                };
        if (context.containsKey(InvocationLog.SILENT)) {
            // Written all the same: what is rehearsed in silence is to be as quick aloud.
            var _ = JsonLine.of(line);
        } else {
            JsonLine.print(line);
        }
    }

    private static void error(JsonGenerator json, @Nullable Throwable throwable)
            throws IOException {
        if (throwable == null) {
            return;
        }
        var stack = new StringWriter();
        throwable.printStackTrace(new PrintWriter(stack, true));
        json.writeObjectFieldStart("error");
        json.writeStringField("name", throwable.getClass().getName());
        json.writeStringField("message", String.valueOf(throwable.getMessage()));
        json.writeStringField("stack", stack.toString());
        json.writeEndObject();
    }

    @Override
    protected @Nullable String getFullyQualifiedCallerName() {
        return null;
    }

    private boolean writes(Level level) {
        return level.toInt() >= least.toInt();
    }

    @Override
    public boolean isTraceEnabled() {
        return writes(Level.TRACE);
    }

    @Override
    public boolean isDebugEnabled() {
        return writes(Level.DEBUG);
    }

    @Override
    public boolean isInfoEnabled() {
        return writes(Level.INFO);
    }

    @Override
    public boolean isWarnEnabled() {
        return writes(Level.WARN);
    }

    @Override
    public boolean isErrorEnabled() {
        return writes(Level.ERROR);
    }
}
