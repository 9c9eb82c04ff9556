package io.routemedic.intake.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.routemedic.intake.payload.ReusedText;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SearchTextTest {

    @Test
    void findsWhatStringsFind() {
        var random = new Random(3);
        int found = 0;
        for (int i = 0; i < 50_000; i++) {
            String text = random(random, 12);
            String wanted = random(random, 4);
            var search = new SearchText(wanted);
            ReusedText reused = ReusedText.of(text);
            String both = "`" + wanted + "` in `" + text + "`";
            assertThat(search.isIn(reused)).as(both).isEqualTo(text.contains(wanted));
            assertThat(search.starts(reused)).as(both).isEqualTo(text.startsWith(wanted));
            assertThat(search.ends(reused)).as(both).isEqualTo(text.endsWith(wanted));
            found += search.isIn(reused) ? 1 : 0;
        }
        assertThat(found).isBetween(5_000, 45_000);
    }

    @Test
    void doesNotFindWhatAnEarlierTextLeftBehind() {
        var text = ReusedText.of("status 403");
        text.take("status");
        assertThat(new SearchText("403").isIn(text)).isFalse();
        assertThat(new SearchText("403").ends(text)).isFalse();
        text.clear();
        assertThat(new SearchText("s").isIn(text)).isFalse();
        assertThat(new SearchText("").isIn(text)).isTrue();
    }

    private static String random(Random random, int longest) {
        var text = new StringBuilder();
        for (int i = random.nextInt(longest + 1); i > 0; i--) {
            text.append("ab\u00e9\u4e2d".charAt(random.nextInt(4)));
        }
        return text.toString();
    }
}
