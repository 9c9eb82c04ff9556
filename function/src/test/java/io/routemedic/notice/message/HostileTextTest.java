package io.routemedic.notice.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostileTextTest {

    @Test
    void removesBidirectionalOverrides() {
        assertThat(HostileText.visible("/a\u202egnp.exe\u2066x\u2069\u200f\u061c"))
                .isEqualTo("/agnp.exex");
    }

    @Test
    void removesZeroWidthCharactersThatCouldSplitAMention() {
        assertThat(HostileText.visible("<!chan\u200bnel>\ufeff")).isEqualTo("<!channel>");
    }

    @Test
    void removesTerminalSequencesWhole() {
        assertThat(HostileText.visible("/\u001b[31mred\u001b[0m\u0007 \u009b2Jend"))
                .isEqualTo("/red end");
    }

    @Test
    void turnsLineBreaksAndTabsIntoSpaces() {
        assertThat(HostileText.visible("a\r\nb\tc\u2028d\u0085e")).isEqualTo("a  b c d e");
    }

    @Test
    void removesLoneSurrogatesAndPrivateUse() {
        assertThat(HostileText.visible("a\ud800b\ue000c\udc00")).isEqualTo("abc");
    }

    @Test
    void keepsLettersOfEveryScriptAndEmoji() {
        assertThat(HostileText.visible("/заказы/注文/😀")).isEqualTo("/заказы/注文/😀");
    }

    @ParameterizedTest
    @CsvSource({"abcdef,6,abcdef", "abcdef,5,abcd…", "abcdef,1,…"})
    void cutsAtTheEnd(String text, int most, String expected) {
        assertThat(HostileText.bounded(text, most)).isEqualTo(expected);
    }

    @Test
    void neverCutsACharacterInTwo() {
        assertThat(HostileText.bounded("ab😀cd", 4)).isEqualTo("ab…");
    }
}
