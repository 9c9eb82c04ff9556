package io.routemedic.bench.day;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** How days grow with their stages: both axes by powers of ten, a line for each figure. */
record DayPlot(List<DayFigures> days) {

    private static final int WIDTH = 720;
    private static final int HEIGHT = 420;
    private static final int LEFT = 70;
    private static final int RIGHT = 190;
    private static final int EDGE = 40;
    private static final int LOWEST = -2;
    private static final int HIGHEST = 7;

    private record Curve(String name, String colour, ToDoubleFunction<DayFigures> figure) {}

    private static final List<Curve> CURVES =
            List.of(
                    new Curve("write units", "#1f77b4", one -> one.units().writes()),
                    new Curve("invocations", "#7f7f7f", one -> one.invocations()),
                    new Curve(
                            "API Gateway calls", "#d62728", one -> one.calls().total("apigateway")),
                    new Curve("function seconds", "#9467bd", DayFigures::seconds),
                    new Curve("findings", "#ff7f0e", one -> one.findings()),
                    new Curve("notices", "#2ca02c", one -> one.notices()),
                    new Curve("dollars", "#000000", DayFigures::dollars));

    String svg() {
        var svg = new StringBuilder();
        svg.append(
                String.format(
                        Locale.ROOT,
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\""
                                + " font-family=\"sans-serif\" font-size=\"12\">%n",
                        WIDTH,
                        HEIGHT));
        svg.append(
                String.format(
                        Locale.ROOT,
                        "<rect width=\"%d\" height=\"%d\" fill=\"white\"/>%n",
                        WIDTH,
                        HEIGHT));
        for (int power = LOWEST; power <= HIGHEST; power++) {
            double y = y(Math.pow(10, power));
            svg.append(
                    String.format(
                            Locale.ROOT,
                            "<path d=\"M%d %.1fH%d\" stroke=\"#ddd\"/>"
                                    + "<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%s</text>%n",
                            LEFT,
                            y,
                            WIDTH - RIGHT,
                            LEFT - 8,
                            y + 4,
                            label(power)));
        }
        for (DayFigures day : days) {
            svg.append(
                    String.format(
                            Locale.ROOT,
                            "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%,d stages</text>%n",
                            x(day),
                            HEIGHT - EDGE / 2,
                            day.traffic().stages()));
        }
        CURVES.forEach(curve -> draw(svg, curve));
        return svg.append("</svg>\n").toString();
    }

    private void draw(StringBuilder svg, Curve curve) {
        var points = new StringBuilder();
        for (DayFigures day : days) {
            points.append(
                    String.format(
                            Locale.ROOT,
                            "%.1f,%.1f ",
                            x(day),
                            y(curve.figure().applyAsDouble(day))));
        }
        double last = y(curve.figure().applyAsDouble(days.getLast()));
        svg.append(
                String.format(
                        Locale.ROOT,
                        "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>"
                                + "<text x=\"%d\" y=\"%.1f\" fill=\"%s\">%s</text>%n",
                        points.toString().strip(),
                        curve.colour(),
                        WIDTH - RIGHT + 8,
                        last + 4,
                        curve.colour(),
                        curve.name()));
    }

    private double x(DayFigures day) {
        double first = Math.log10(days.getFirst().traffic().stages());
        double last = Math.log10(days.getLast().traffic().stages());
        double part = (Math.log10(day.traffic().stages()) - first) / (last - first);
        return LEFT + 30 + part * (WIDTH - LEFT - RIGHT - 40);
    }

    private static double y(double value) {
        double part = (Math.log10(value) - LOWEST) / (HIGHEST - LOWEST);
        return HEIGHT - EDGE - part * (HEIGHT - 2 * EDGE);
    }

    private static String label(int power) {
        return power < 0
                ? String.format(Locale.ROOT, "%." + -power + "f", Math.pow(10, power))
                : String.format(Locale.ROOT, "%,.0f", Math.pow(10, power));
    }
}
