package io.routemedic.notice.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.routemedic.notice.channel.PlainText;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextTest {

    @Test
    void fillsSlotsInOrderAndLeavesPathParametersAlone() {
        assertThat(PlainText.line(Text.of("Define {} or {}.", "GET /a/{id}", "GET /{proxy+}")))
                .isEqualTo("Define `GET /a/{id}` or `GET /{proxy+}`.");
    }

    @Test
    void refusesMoreOrFewerLiteralsThanSlots() {
        assertThatThrownBy(() -> Text.of("Only {}", "a", "b"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Text.of("{} and {}", "a"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void neverFillsASlotThatCameWithALiteral() {
        assertThat(Text.of("{} and {}", "{}", "b").unmarked()).isEqualTo("{} and b");
    }

    @Test
    void readsBackticksAsLiterals() {
        assertThat(Text.marked("stage `prod` serves `dep001`").spans())
                .containsExactly(
                        new Span.Plain("stage "),
                        new Span.Code("prod"),
                        new Span.Plain(" serves "),
                        new Span.Code("dep001"));
    }

    @Test
    void readsAnUnpairedBacktickAsWords() {
        assertThat(Text.marked("`prod` and `/x").spans())
                .containsExactly(
                        new Span.Code("prod"), new Span.Plain(" and "), new Span.Plain("/x"));
    }

    @Test
    void makesASentenceOfAFact() {
        assertThat(Text.sentence("stage serves `dep001`").unmarked())
                .isEqualTo("Stage serves dep001.");
        assertThat(Text.sentence("Is it?").unmarked()).isEqualTo("Is it?");
        assertThat(Text.sentence("  ").spans()).isEmpty();
    }

    @Test
    void listsLiteralsWithOneAnd() {
        assertThat(Text.listed(List.of("a", "b", "c")).unmarked()).isEqualTo("a, b and c");
        assertThat(Text.listed(List.of("a")).unmarked()).isEqualTo("a");
    }
}
