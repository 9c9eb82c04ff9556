package io.routemedic.cli.replay;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Reads rows of CSV under a head that names {@code @message}, as CloudWatch Logs Insights exports
 * them.
 */
final class CsvRows {

    private static final Pattern HEAD =
            Pattern.compile("\ufeff?(?:\"?[@\\w.]+\"?,)*+\"?@?[\\w.]*\"?\\s");
    private static final String MESSAGE = "@message";

    private CsvRows() {}

    /** Whether a file that starts so is one. */
    static boolean begin(String start) {
        int end = start.indexOf('\n');
        String head = end < 0 ? start : start.substring(0, end + 1);
        return head.contains(MESSAGE) && HEAD.matcher(head).matches();
    }

    static void each(InputStream text, Consumer<Map<String, String>> each) throws IOException {
        ObjectReader reader =
                new CsvMapper()
                        .readerForMapOf(String.class)
                        .with(CsvSchema.emptySchema().withHeader());
        try (MappingIterator<Map<String, String>> rows = reader.readValues(text)) {
            while (rows.hasNextValue()) {
                each.accept(rows.nextValue());
            }
        }
    }
}
