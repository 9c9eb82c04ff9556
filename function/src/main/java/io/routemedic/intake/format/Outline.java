package io.routemedic.intake.format;

import io.routemedic.intake.payload.ReusedText;

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
