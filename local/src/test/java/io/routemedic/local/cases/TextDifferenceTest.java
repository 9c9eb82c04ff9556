package io.routemedic.local.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextDifferenceTest {

    @Test
    void isEmptyForTheSameText() {
        assertThat(TextDifference.of("a\nb\n", "a\nb")).isEmpty();
    }

    @Test
    void namesTheLineThatChanged() {
        assertThat(TextDifference.of("a\nb\nc", "a\nx\nc"))
                .containsExactly("notice.txt line 2, missing: b", "notice.txt line 3, new: x");
    }

    @Test
    void staysShortForTextsWithNothingInCommon() {
        String many = "line\n".repeat(200);

        assertThat(TextDifference.of("a", many))
                .hasSizeLessThan(20)
                .last()
                .asString()
                .contains("more");
    }
}
