package kr.onjari.registry.generator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Shares a number of things out in given proportions, so that the parts add up to it exactly (largest remainder). */
final class Proportions {
    private Proportions() {}

    /** @param weights positive; the order of the map breaks ties, so it must be a fixed one */
    static <T> Map<T, Integer> share(int total, Map<T, Double> weights) {
        double sum = weights.values().stream().mapToDouble(Double::doubleValue).sum();
        Map<T, Integer> parts = new LinkedHashMap<>();
        List<Map.Entry<T, Double>> remainders = new ArrayList<>();
        int given = 0;
        for (Map.Entry<T, Double> entry : weights.entrySet()) {
            double exact = total * entry.getValue() / sum;
            int whole = (int) Math.floor(exact);
            parts.put(entry.getKey(), whole);
            remainders.add(Map.entry(entry.getKey(), exact - whole));
            given += whole;
        }
        remainders.sort(Comparator.comparing(Map.Entry<T, Double>::getValue).reversed());
        for (int i = 0; given < total; i++, given++) {
            parts.merge(remainders.get(i).getKey(), 1, Integer::sum);
        }
        return parts;
    }
}
