package io.routemedic.notice.widget;

import java.util.Locale;

/** Where it happened and how often, as every card says it. */
final class PlaceWords {

    private PlaceWords() {}

    /** Names before ids: {@code orders, stage prod}, and what commands need in small print. */
    static String html(WidgetView.Place place) {
        String id = WidgetHtml.code(place.id());
        return place.apiName().isEmpty()
                ? id
                : WidgetHtml.escaped(said(place)) + WidgetHtml.quiet(id);
    }

    /** In plain words, for a question. */
    static String said(WidgetView.Place place) {
        return place.apiName()
                .map(name -> name + ", stage " + place.id().substring(place.id().indexOf('/') + 1))
                .orElse(place.id());
    }

    /** {@code 12 requests of 3 callers since today 09:12, the last 5 minutes ago}. */
    static String html(WidgetView.Failures failures, WidgetTime time) {
        String callers =
                failures.callers() == 0 ? "" : " of " + counted(failures.callers(), "caller");
        return WidgetHtml.escaped(
                counted(failures.requests(), "request")
                        + callers
                        + " since "
                        + time.said(failures.first())
                        + ", the last "
                        + time.ago(failures.last()));
    }

    private static String counted(long number, String what) {
        return String.format(Locale.ENGLISH, "%,d %s", number, what) + (number == 1 ? "" : "s");
    }
}
