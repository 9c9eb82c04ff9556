package io.routemedic.bench;

import java.util.ArrayList;
import java.util.List;

/** Values measured, and what sums them up. */
record Sample(List<Double> values) {

    Sample {
        values = values.stream().sorted().toList();
        if (values.isEmpty()) {
            throw new IllegalArgumentException("Nothing was measured.");
        }
    }

    /** Each numerator over the denominator at the same place. */
    static Sample ofRatios(List<Double> numerators, List<Double> denominators) {
        var ratios = new ArrayList<Double>(numerators.size());
        for (int i = 0; i < numerators.size(); i++) {
            ratios.add(numerators.get(i) / denominators.get(i));
        }
        return new Sample(ratios);
    }

    double median() {
        return quantile(0.5);
    }

    /**
     * The value below which the given part of the values lies, interpolated between neighbours.
     *
     * @param part 0 for the least, 1 for the greatest
     */
    double quantile(double part) {
        double place = part * (values.size() - 1);
        int below = (int) Math.floor(place);
        int above = (int) Math.ceil(place);
        double step = values.get(above) - values.get(below);
        return values.get(below) + (place - below) * step;
    }
}
