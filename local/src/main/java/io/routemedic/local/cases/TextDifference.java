package io.routemedic.local.cases;

import java.util.ArrayList;
import java.util.List;

/** How two texts differ, line by line. */
final class TextDifference {

    private static final int MOST = 12;

    private TextDifference() {}

    /** Empty when they are the same but for space at their ends. */
    static List<String> of(String expected, String actual) {
        List<String> left = expected.strip().lines().toList();
        List<String> right = actual.strip().lines().toList();
        int[][] common = common(left, right);
        List<String> differences = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < left.size() || j < right.size()) {
            if (i < left.size() && j < right.size() && left.get(i).equals(right.get(j))) {
                i++;
                j++;
            } else if (j >= right.size()
                    || (i < left.size() && common[i + 1][j] >= common[i][j + 1])) {
                differences.add("notice.txt line %d, missing: %s".formatted(i + 1, left.get(i++)));
            } else {
                differences.add("notice.txt line %d, new: %s".formatted(i + 1, right.get(j++)));
            }
        }
        return differences.size() <= MOST ? differences : shortened(differences);
    }

    private static List<String> shortened(List<String> differences) {
        List<String> first = new ArrayList<>(differences.subList(0, MOST));
        first.add("notice.txt: %d more differences".formatted(differences.size() - MOST));
        return first;
    }

    /** The length of the longest common part of what follows each pair of lines. */
    private static int[][] common(List<String> left, List<String> right) {
        int[][] common = new int[left.size() + 1][right.size() + 1];
        for (int i = left.size() - 1; i >= 0; i--) {
            for (int j = right.size() - 1; j >= 0; j--) {
                common[i][j] =
                        left.get(i).equals(right.get(j))
                                ? common[i + 1][j + 1] + 1
                                : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }
}
