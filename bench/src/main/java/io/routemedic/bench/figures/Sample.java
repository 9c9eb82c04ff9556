package io.routemedic.bench.figures;

import java.util.ArrayList;
import java.util.List;

/** Values measured, and what sums them up. */
public record Sample(List<Double> values) {

    public Sample {
        values = values.stream().sorted().toList();
        if (values.isEmpty()) {
            throw new IllegalArgumentException("Nothing was measured.");
        }
    }

    /** Each numerator over the denominator at the same place. */
    public static Sample ofRatios(List<Double> numerators, List<Double> denominators) {
        var ratios = new ArrayList<Double>(numerators.size());
        for (int i = 0; i < numerators.size(); i++) {
            ratios.add(numerators.get(i) / denominators.get(i));
        }
        return new Sample(ratios);
    }

    public double median() {
        return quantile(0.5);
    }

    /**
     * The value below which the given part of the values lies, interpolated between neighbours.
     *
     * @param part 0 for the least, 1 for the greatest
     */
    public double quantile(double part) {
        double place = part * (values.size() - 1);
        int below = (int) Math.floor(place);
        int above = (int) Math.ceil(place);
        double step = values.get(above) - values.get(below);
        return values.get(below) + (place - below) * step;
    }
}
