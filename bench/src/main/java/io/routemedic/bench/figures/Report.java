package io.routemedic.bench.figures;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The figures for machines. What was not measured is not in it. */
public final class Report {

    private static final ObjectMapper MAPPER =
            new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Map<String, Object> fields = new LinkedHashMap<>();

    /** A figure by its name; ratios to three digits. */
    public Report with(String name, double ratio) {
        fields.put(name, rounded(ratio));
        return this;
    }

    public Report with(String name, long count) {
        fields.put(name, count);
        return this;
    }

    /** Figures that belong together, in the order given; ratios to three digits. */
    public Report with(String name, Map<String, ?> figures) {
        var all = new LinkedHashMap<String, Object>();
        figures.forEach(
                (key, figure) ->
                        all.put(key, figure instanceof Double ratio ? rounded(ratio) : figure));
        fields.put(name, all);
        return this;
    }

    public void write(Path file) throws IOException {
        MAPPER.writeValue(file.toFile(), fields);
    }

    private static double rounded(double ratio) {
        return Math.round(ratio * 1000) / 1000.0;
    }
}
