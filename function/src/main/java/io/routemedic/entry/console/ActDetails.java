package io.routemedic.entry.console;

import com.fasterxml.jackson.databind.JsonNode;
import io.routemedic.notice.widget.WidgetPage;
import io.routemedic.text.HostileText;
import java.time.Duration;
import java.util.Optional;

/**
 * What else somebody says about what is to be done.
 *
 * @param route method and resource path, where an act is about one route of a stage; may be empty
 * @param minutes for how long; 0 where that is not said
 * @param why visible and bounded; may be empty
 */
public record ActDetails(String route, long minutes, String why) {

    private static final int LONGEST_ROUTE = 512;
    private static final int LONGEST_WHY = 300;
    private static final int MOST_MINUTES = 100_000;

    /** Of an event, and of the form around a button. */
    public static ActDetails of(JsonNode event, JsonNode forms) {
        return new ActDetails(
                visible(event.path("route").asText(""), LONGEST_ROUTE),
                Math.clamp(event.path("minutes").asLong(), 0, MOST_MINUTES),
                visible(
                        event.path(WidgetPage.WHY).asText(forms.path(WidgetPage.WHY).asText("")),
                        LONGEST_WHY));
    }

    private static String visible(String text, int most) {
        return HostileText.bounded(HostileText.visible(text).strip(), most);
    }

    Duration time() {
        return Duration.ofMinutes(minutes);
    }

    /** What a proof has to be bound to besides the act; empty where nothing else is said. */
    public Optional<String> bound() {
        return route.isEmpty() && minutes == 0 && why.isEmpty()
                ? Optional.empty()
                : Optional.of(route + "\n" + minutes + "\n" + why);
    }
}
