package io.routemedic.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The figures for machines. What was not measured is not in it. */
final class Report {

    private static final ObjectMapper MAPPER =
            new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Map<String, Object> fields = new LinkedHashMap<>();

    /** A figure by its name; ratios to three digits. */
    Report with(String name, double ratio) {
        fields.put(name, rounded(ratio));
        return this;
    }

    Report with(String name, long count) {
        fields.put(name, count);
        return this;
    }

    /** The ratio of each measurement, by the comparison's name. */
    Report with(String name, List<Measurement> measurements) {
        var ratios = new LinkedHashMap<String, Double>();
        measurements.forEach(m -> ratios.put(m.comparison().name(), rounded(m.ratio())));
        fields.put(name, ratios);
        return this;
    }

    void write(Path file) throws IOException {
        MAPPER.writeValue(file.toFile(), fields);
    }

    private static double rounded(double ratio) {
        return Math.round(ratio * 1000) / 1000.0;
    }
}
