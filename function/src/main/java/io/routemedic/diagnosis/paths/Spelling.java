package io.routemedic.diagnosis.paths;

/** How much two words differ. */
final class Spelling {
    private static final int LONGEST = 48;

    private Spelling() {}

    /**
     * Characters to change over the longer word's length: 0 for equal words, 1 for words that have
     * little in common (more than half would have to change) or are too long to compare.
     */
    static double distance(String a, String b) {
        if (a.equals(b)) {
            return 0;
        }
        int longer = Math.max(a.length(), b.length());
        if (longer > LONGEST || Math.abs(a.length() - b.length()) * 2 > longer) {
            return 1;
        }
        double share = (double) edits(a, b) / longer;
        return share > 0.5 ? 1 : share;
    }

    /** The optimal string alignment distance: swapped neighbours count as one change. */
    private static int edits(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                d[i][j] = i == 0 || j == 0 ? i + j : step(d, a, b, i, j);
            }
        }
        return d[a.length()][b.length()];
    }

    private static int step(int[][] d, String a, String b, int i, int j) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int best = Math.min(d[i - 1][j - 1] + change, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
        boolean swapped =
                i > 1
                        && j > 1
                        && a.charAt(i - 1) == b.charAt(j - 2)
                        && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, d[i - 2][j - 2] + 1) : best;
    }
}
