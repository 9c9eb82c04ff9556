package io.routemedic.entry.logging;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.ILoggerFactory;
import org.slf4j.IMarkerFactory;
import org.slf4j.event.Level;
import org.slf4j.helpers.BasicMDCAdapter;
import org.slf4j.helpers.BasicMarkerFactory;
import org.slf4j.spi.MDCAdapter;
import org.slf4j.spi.SLF4JServiceProvider;

/**
 * SLF4J's back end in the packaged functions, named in {@code META-INF/services} there and nowhere
 * else. Why it is our own, {@code docs/decisions/logging.md} says.
 */
public final class JsonLogProvider implements SLF4JServiceProvider {

    private static final String LEVEL = "ROUTEMEDIC_LOG_LEVEL";

    private final IMarkerFactory markers = new BasicMarkerFactory();
    private final MDCAdapter context = new BasicMDCAdapter();
    private final Map<String, JsonLogger> made = new ConcurrentHashMap<>();
    private final Level least;

    /** Writes from the level on that the environment names; INFO, where it names none. */
    public JsonLogProvider() {
        this(System.getenv().getOrDefault(LEVEL, ""));
    }

    JsonLogProvider(String level) {
        this.least =
                Arrays.stream(Level.values())
                        .filter(one -> one.name().equalsIgnoreCase(level))
                        .findFirst()
                        .orElse(Level.INFO);
    }

    @Override
    public ILoggerFactory getLoggerFactory() {
        return name -> made.computeIfAbsent(name, _ -> new JsonLogger(name, least));
    }

    @Override
    public IMarkerFactory getMarkerFactory() {
        return markers;
    }

    @Override
    public MDCAdapter getMDCAdapter() {
        return context;
    }

    @Override
    public String getRequestedApiVersion() {
        return "2.0";
    }

    @Override
    public void initialize() {
        // Nothing is to be read first.
    }
}
