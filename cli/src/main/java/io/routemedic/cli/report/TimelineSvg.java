package io.routemedic.cli.report;

import io.routemedic.diagnosis.finding.Cause;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A timeline as a stacked bar chart, with a legend that has the numbers too. */
final class TimelineSvg {

    private static final int WIDTH = 960;
    private static final int HEIGHT = 180;
    private static final int LEFT = 56;
    private static final int FOOT = 24;

    /** Of a short time, bars as wide as the page would say nothing. */
    private static final int WIDEST_BAR = 40;

    private static final int COLOURS = 8;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Timeline timeline;
    private final List<Cause> causes;
    private final long most;

    private TimelineSvg(Timeline timeline) {
        this.timeline = timeline;
        Map<Cause, Long> totals = timeline.totals();
        this.causes =
                totals.keySet().stream()
                        .sorted(Comparator.comparing(totals::get).reversed())
                        .toList();
        this.most = timeline.columns().stream().mapToLong(Timeline.Column::total).max().orElse(1);
    }

    static String of(Timeline timeline) {
        if (timeline.columns().isEmpty()) {
            return "<p>No request failed.</p>";
        }
        TimelineSvg chart = new TimelineSvg(timeline);
        return chart.svg() + chart.legend();
    }

    private String svg() {
        var bars = new StringBuilder();
        double step = Math.min(WIDEST_BAR, (double) (WIDTH - LEFT) / timeline.columns().size());
        for (int i = 0; i < timeline.columns().size(); i++) {
            bars.append(bar(timeline.columns().get(i), LEFT + i * step, step));
        }
        Instant first = timeline.columns().getFirst().from();
        Instant last = timeline.columns().getLast().from().plus(timeline.width());
        return """
        <svg viewBox="0 0 %d %d" role="img" aria-label="Failed requests over time, by cause">
        <line class="axis" x1="%d" y1="%d" x2="%d" y2="%d"/>
        <text x="0" y="14">%,d</text><text x="0" y="%d">0</text>
        <text x="%d" y="%d">%s to %s UTC</text>
        %s</svg>
        """
                .formatted(
                        WIDTH,
                        HEIGHT + FOOT,
                        LEFT,
                        HEIGHT,
                        WIDTH,
                        HEIGHT,
                        most,
                        HEIGHT,
                        LEFT,
                        HEIGHT + FOOT - 6,
                        TIME.format(first),
                        TIME.format(last),
                        bars);
    }

    private String bar(Timeline.Column column, double x, double step) {
        var parts = new StringBuilder();
        double top = HEIGHT;
        for (Cause cause : causes) {
            long count = column.failures().getOrDefault(cause, 0L);
            double height = (double) (HEIGHT - 6) * count / most;
            if (count > 0) {
                top -= height;
                parts.append(
                        String.format(
                                Locale.ROOT,
                                "<rect class=\"c%d\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\""
                                        + " height=\"%.1f\"><title>%s: %,d %s</title></rect>",
                                colour(cause),
                                x,
                                top,
                                Math.max(1, step - 1),
                                height,
                                TIME.format(column.from()),
                                count,
                                cause.id()));
            }
        }
        return parts.toString();
    }

    private String legend() {
        Map<Cause, Long> totals = timeline.totals();
        return causes.stream()
                .map(
                        cause ->
                                "<li><svg class=\"key\" viewBox=\"0 0 10 10\"><rect class=\"c%d\" width=\"10\" height=\"10\"/></svg> %s <b>%,d</b></li>"
                                        .formatted(colour(cause), cause.id(), totals.get(cause)))
                .collect(Collectors.joining("", "<ul class=\"legend\">", "</ul>"));
    }

    private int colour(Cause cause) {
        return causes.indexOf(cause) % COLOURS;
    }
}
