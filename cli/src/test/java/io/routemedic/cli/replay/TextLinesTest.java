package io.routemedic.cli.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextLinesTest {

    private static List<String> lines(String text) throws IOException {
        List<String> lines = new ArrayList<>();
        TextLines.each(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), lines::add);
        return lines;
    }

    @Test
    void handsOnEachLineWithoutItsEnd() throws IOException {
        assertThat(lines("one\r\n\ntwo\nthree")).containsExactly("one", "", "two", "three");
        assertThat(lines("")).containsExactly("");
    }

    @Test
    void leavesOutTheMarkThatAFileMayBeginWith() throws IOException {
        assertThat(lines("\ufeffone\n")).containsExactly("one", "");
    }

    @Test
    void putsTogetherALineThatIsReadInPieces() throws IOException {
        String longer = "ä".repeat(200_000);

        assertThat(lines("a\n" + longer + "\r\nb")).containsExactly("a", longer, "b");
    }

    @Test
    void leavesOutWhatALineHasBeyondItsBound() throws IOException {
        List<String> lines = lines("x".repeat(TextLines.LONGEST_LINE + 100_000) + "\nnext");

        assertThat(lines.getFirst()).hasSize(TextLines.LONGEST_LINE);
        assertThat(lines.getLast()).isEqualTo("next");
    }
}
