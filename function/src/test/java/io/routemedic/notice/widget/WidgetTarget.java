package io.routemedic.notice.widget;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.routemedic.fuzz.FuzzTarget;
import java.util.List;

/**
 * A stranger's text in every place of the widget: a browser builds what it builds of a word. Only
 * what stands between backticks may be set as code.
 */
public final class WidgetTarget implements FuzzTarget {

    private final List<String> harmless = shape("x");

    @Override
    @FuzzTest
    public void test(byte[] input) {
        // Of an empty text there is nothing to show, and its place is left out.
        assertThat(shape("x" + FuzzTarget.text(input))).isEqualTo(harmless);
    }

    private static List<String> shape(String text) {
        return WidgetPageTest.shape(WidgetPage.html(WidgetPageTest.all(text))).stream()
                .filter(tag -> !tag.matches("</?code>"))
                .toList();
    }
}
