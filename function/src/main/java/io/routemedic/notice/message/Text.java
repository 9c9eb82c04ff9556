package io.routemedic.notice.message;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** One or a few sentences, with literals told apart from words. */
public record Text(@JsonValue List<Span> spans) {

    private static final String SLOT = "{}";
    private static final String ENDS = ".!?…";

    @JsonCreator
    public Text(List<Span> spans) {
        this.spans = List.copyOf(spans);
    }

    /**
     * A sentence with each {@code {}} filled by a literal, in order.
     *
     * @throws IllegalArgumentException when there are more or fewer literals than slots
     */
    public static Text of(String sentence, Object... literals) {
        List<Span> spans = new ArrayList<>();
        int from = 0;
        for (Object literal : literals) {
            int slot = sentence.indexOf(SLOT, from);
            if (slot < 0) {
                throw new IllegalArgumentException("No slot left for " + literal);
            }
            addPlain(spans, sentence.substring(from, slot));
            spans.add(new Span.Code(literal.toString()));
            from = slot + SLOT.length();
        }
        if (sentence.indexOf(SLOT, from) >= 0) {
            throw new IllegalArgumentException("A slot is left in: " + sentence);
        }
        addPlain(spans, sentence.substring(from));
        return new Text(spans);
    }

    /** A sentence that marks its literals by backticks. */
    public static Text marked(String sentence) {
        List<Span> spans = new ArrayList<>();
        String[] parts = sentence.split("`", -1);
        for (int i = 0; i < parts.length; i++) {
            boolean literal = i % 2 == 1 && i < parts.length - 1;
            if (literal && !parts[i].isEmpty()) {
                spans.add(new Span.Code(parts[i]));
            } else {
                addPlain(spans, parts[i]);
            }
        }
        return new Text(spans);
    }

    /** As {@link #marked}, with a capital letter at the start and a mark at the end. */
    public static Text sentence(String words) {
        String trimmed = words.strip();
        if (trimmed.isEmpty()) {
            return new Text(List.of());
        }
        boolean ended = ENDS.indexOf(trimmed.charAt(trimmed.length() - 1)) >= 0;
        String start = trimmed.substring(0, 1).toUpperCase(Locale.ROOT);
        return marked(start + trimmed.substring(1) + (ended ? "" : "."));
    }

    /** This text, then the other. */
    public Text and(Text next) {
        List<Span> both = new ArrayList<>(spans);
        both.addAll(next.spans);
        return new Text(both);
    }

    /** Several literals in one list: {@code a, b and c}. */
    public static Text listed(List<?> literals) {
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < literals.size(); i++) {
            boolean last = i == literals.size() - 1;
            addPlain(spans, i == 0 ? "" : last ? " and " : ", ");
            spans.add(new Span.Code(literals.get(i).toString()));
        }
        return new Text(spans);
    }

    /** The words and literals without any mark. */
    public String unmarked() {
        return spans.stream().map(Span::text).collect(Collectors.joining());
    }

    private static void addPlain(List<Span> spans, String words) {
        if (!words.isEmpty()) {
            spans.add(new Span.Plain(words));
        }
    }
}
