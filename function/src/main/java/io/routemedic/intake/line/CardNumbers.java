package io.routemedic.intake.line;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds payment cards' numbers, written as one or in groups, also where other numbers stand beside
 * them: no one can tell then where the card's begins, so whatever may be one is found.
 */
final class CardNumbers {

    private static final int LEAST = 13;
    private static final int MOST = 19;

    /** Groups of digits, each a blank or a hyphen apart from the next. */
    private static final Pattern GROUPS =
            Pattern.compile("(?=[0-9])(?<![0-9])[0-9]++(?:[ -][0-9]++)*+");

    private static final Pattern GROUP = Pattern.compile("[0-9]+");

    private CardNumbers() {}

    static void find(String text, List<Hidden> found) {
        Matcher run = GROUPS.matcher(text);
        while (run.find()) {
            if (run.end() - run.start() >= LEAST) {
                findInRun(run.group(), run.start(), found);
            }
        }
    }

    private static void findInRun(String run, int from, List<Hidden> found) {
        List<MatchResult> groups = GROUP.matcher(run).results().toList();
        for (int first = 0; first < groups.size(); first++) {
            int start = groups.get(first).start();
            int end = end(groups.subList(first, groups.size()));
            if (end > start) {
                found.add(Hidden.shape(from + start, from + end, "a card number"));
            }
        }
    }

    /** Where the longest number ends that begins with the first group; 0 when none does. */
    private static int end(List<MatchResult> groups) {
        int end = 0;
        var digits = new StringBuilder();
        for (MatchResult group : groups) {
            digits.append(group.group());
            if (digits.length() > MOST) {
                break;
            }
            if (digits.length() >= LEAST && isCardNumber(digits)) {
                end = group.end();
            }
        }
        return end;
    }

    /** By its issuer's first digit, and by Luhn's check digit, ISO/IEC 7812-1. */
    private static boolean isCardNumber(CharSequence digits) {
        if (digits.charAt(0) < '2' || digits.charAt(0) > '6') {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int doubled = i % 2 == 0 ? digit : digit * 2;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }
}
