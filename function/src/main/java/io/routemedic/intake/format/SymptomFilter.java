package io.routemedic.intake.format;

import io.routemedic.intake.line.Symptom;
import io.routemedic.intake.payload.ReusedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds, without parsing, the lines that cannot show a {@link Symptom}. The texts that make one are
 * ASCII, so a line can only say them as they are or, where it is JSON, by escapes.
 */
public final class SymptomFilter {

    public static final String RESPONSE_TYPE = "MISSING_AUTHENTICATION_TOKEN";
    public static final String MESSAGE = "Missing Authentication Token";
    static final String HEADER_COMPLAINT = "Authorization header";
    public static final String STATUS = "403";
    public static final String LENGTH = "42";
    private static final String NOT_FOUND = "404";
    private static final String ESCAPED_ASCII = "\\u00";

    /** A line may show a symptom when it contains all texts of one of these. */
    private final SearchText[][] alternatives;

    private SymptomFilter(List<List<String>> alternatives) {
        this.alternatives =
                alternatives.stream().map(SymptomFilter::wanted).toArray(SearchText[][]::new);
    }

    /**
     * @param logged empty when the format is not known
     * @param json whether lines may be JSON
     */
    static SymptomFilter of(Set<LogVariable> logged, boolean json) {
        boolean type = logged.contains(LogVariable.ERROR_RESPONSE_TYPE);
        boolean message =
                logged.contains(LogVariable.ERROR_MESSAGE)
                        || logged.contains(LogVariable.ERROR_MESSAGE_STRING);
        boolean otherApi =
                logged.contains(LogVariable.ROUTE_KEY)
                        || logged.contains(LogVariable.EVENT_TYPE)
                        || logged.contains(LogVariable.CONNECTION_ID);
        var alternatives = new ArrayList<List<String>>();
        if (type || logged.isEmpty()) {
            alternatives.add(List.of(RESPONSE_TYPE));
        }
        if (message || logged.isEmpty()) {
            alternatives.add(List.of(MESSAGE));
            alternatives.add(List.of(HEADER_COMPLAINT));
        }
        if (!type && !message) {
            boolean length = logged.isEmpty() || logged.contains(LogVariable.RESPONSE_LENGTH);
            alternatives.add(length ? List.of(STATUS, LENGTH) : List.of(STATUS));
        }
        if (otherApi || logged.isEmpty()) {
            alternatives.add(List.of(NOT_FOUND));
            alternatives.add(List.of(STATUS));
        }
        if (json) {
            alternatives.add(List.of(ESCAPED_ASCII));
        }
        return new SymptomFilter(alternatives);
    }

    boolean mayShowSymptom(ReusedText line) {
        for (SearchText[] texts : alternatives) {
            if (containsAll(line, texts)) {
                return true;
            }
        }
        return false;
    }

    private static SearchText[] wanted(List<String> texts) {
        return texts.stream().map(SearchText::new).toArray(SearchText[]::new);
    }

    private static boolean containsAll(ReusedText line, SearchText[] texts) {
        for (SearchText text : texts) {
            if (!text.isIn(line)) {
                return false;
            }
        }
        return true;
    }
}
