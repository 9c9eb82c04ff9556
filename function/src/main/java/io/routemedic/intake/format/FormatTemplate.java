package io.routemedic.intake.format;

import io.routemedic.intake.payload.ReusedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * An access log format taken apart: literal text around slots, a slot being one variable or several
 * written next to each other. There is one literal more than slots; the first and the last may be
 * empty.
 */
public record FormatTemplate(List<String> literals, List<List<FormatVariable>> slots) {

    private static final String PREFIX = "$context.";
    private static final String BRACED = "${context.";

    /** Longer than every variable that API Gateway documents. */
    private static final int LONGEST_NAME = 64;

    public FormatTemplate {
        literals = List.copyOf(literals);
        slots = slots.stream().map(List::copyOf).toList();
    }

    /** Takes any text apart; one without variables is one literal. */
    public static FormatTemplate of(String format) {
        var literals = new ArrayList<String>();
        var slots = new ArrayList<List<FormatVariable>>();
        int copied = 0;
        int at = next(format, 0);
        while (at < format.length()) {
            boolean braced = format.startsWith(BRACED, at);
            int nameStart = at + (braced ? BRACED : PREFIX).length();
            String name = nameAt(format, nameStart);
            int end = nameStart + name.length();
            if (!name.isEmpty()) {
                add(literals, slots, format.substring(copied, at), FormatVariable.named(name));
                copied = braced && format.startsWith("}", end) ? end + 1 : end;
            }
            at = next(format, Math.max(end, copied));
        }
        literals.add(format.substring(copied));
        return new FormatTemplate(literals, slots);
    }

    /** The same template with client text taken to hold anything, white space too. */
    FormatTemplate tolerant() {
        return with(FormatVariable::tolerant);
    }

    /** The same template with every variable taken to hold anything. */
    FormatTemplate relaxed() {
        return with(FormatVariable::relaxed);
    }

    Outline outline() {
        String longest = literals.stream().max(Comparator.comparingInt(String::length)).orElse("");
        return new Outline(
                new SearchText(literals.getFirst()),
                new SearchText(longest),
                new SearchText(literals.getLast()));
    }

    private FormatTemplate with(UnaryOperator<FormatVariable> change) {
        return new FormatTemplate(
                literals, slots.stream().map(slot -> slot.stream().map(change).toList()).toList());
    }

    /** The variables that a diagnosis can use. */
    public Set<LogVariable> variables() {
        var known = EnumSet.noneOf(LogVariable.class);
        for (List<FormatVariable> slot : slots) {
            slot.forEach(variable -> variable.known().ifPresent(known::add));
        }
        return known;
    }

    private static void add(
            List<String> literals,
            List<List<FormatVariable>> slots,
            String literal,
            FormatVariable variable) {
        if (literal.isEmpty() && !slots.isEmpty()) {
            slots.getLast().add(variable);
        } else {
            literals.add(literal);
            slots.add(new ArrayList<>(List.of(variable)));
        }
    }

    private static int next(String format, int from) {
        int at = from;
        while (at < format.length()
                && !format.startsWith(PREFIX, at)
                && !format.startsWith(BRACED, at)) {
            at++;
        }
        return at;
    }

    /**
     * The longest variable name: words joined by dots. A dot or dash at the end is literal text.
     */
    private static String nameAt(String format, int from) {
        int end = from;
        int wordsEnd = from;
        while (end < format.length() && isNameCharacter(format.charAt(end))) {
            end++;
            if (Character.isLetterOrDigit(format.charAt(end - 1))) {
                wordsEnd = end;
            }
        }
        String name = format.substring(from, wordsEnd);
        return FormatVariable.isDocumented(name) ? name : documentedStart(name);
    }

    /** In {@code $context.stage-$context.path} and the like, what follows the dash is literal. */
    private static String documentedStart(String name) {
        for (int cut = Math.min(name.length(), LONGEST_NAME) - 1; cut > 0; cut--) {
            boolean wordEnds = !Character.isLetterOrDigit(name.charAt(cut));
            if (wordEnds && FormatVariable.isDocumented(name.substring(0, cut))) {
                return name.substring(0, cut);
            }
        }
        return name;
    }

    private static boolean isNameCharacter(char c) {
        return c == '.' || c == '_' || c == '-' || (c < 0x80 && Character.isLetterOrDigit(c));
    }

    /**
     * What all lines of a format have in common.
     *
     * @param start what they start with; may be empty
     * @param middle the longest text that they contain
     * @param end what they end with; may be empty
     */
    record Outline(SearchText start, SearchText middle, SearchText end) {

        boolean fits(ReusedText line) {
            return start.starts(line) && end.ends(line) && middle.isIn(line);
        }
    }
}
