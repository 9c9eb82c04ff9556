package io.routemedic.intake.payload;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** JSON reading with limits that suit what CloudWatch Logs can send, and nothing larger. */
public final class Json {

    /** A log event has at most 1 MB; an event for Lambda at most 6 MB, its data in one string. */
    private static final int LONGEST_STRING = 16 << 20;

    private static final int DEEPEST_NESTING = 32;

    private static final int LONGEST_NAME = 256;

    private static final JsonFactory FACTORY =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxStringLength(LONGEST_STRING)
                                    .maxNestingDepth(DEEPEST_NESTING)
                                    .maxNameLength(LONGEST_NAME)
                                    .build())
                    // Keys can come from anonymous clients: they must not fill a table for good.
                    .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                    .build();

    private Json() {}

    public static JsonParser parser(String text) throws IOException {
        return FACTORY.createParser(text);
    }

    public static JsonParser parser(InputStream bytes) throws IOException {
        return FACTORY.createParser(bytes);
    }

    /** The key path of the parser's current value: {@code /request/method}. */
    public static String path(JsonParser parser) {
        var path = new StringBuilder();
        for (JsonStreamContext context = parser.getParsingContext();
                isWithin(context);
                context = context.getParent()) {
            String step =
                    context.inObject()
                            ? String.valueOf(context.getCurrentName())
                            : String.valueOf(context.getCurrentIndex());
            path.insert(0, step).insert(0, '/');
        }
        return path.toString();
    }

    /**
     * Whether {@link #path} may have at most so many characters: found out without making it, for
     * values of which there are many, far down.
     */
    public static boolean hasPathWithin(JsonParser parser, int longest) {
        int length = 0;
        for (JsonStreamContext context = parser.getParsingContext();
                isWithin(context) && length <= longest;
                context = context.getParent()) {
            length +=
                    context.inObject() ? 1 + String.valueOf(context.getCurrentName()).length() : 2;
        }
        return length <= longest;
    }

    private static boolean isWithin(@Nullable JsonStreamContext context) {
        return context != null && !context.inRoot();
    }
}
