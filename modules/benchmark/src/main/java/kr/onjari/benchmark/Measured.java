package kr.onjari.benchmark;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import kr.onjari.benchmark.Generators.Load;
import kr.onjari.benchmark.Processes.Cpu;

/** A scenario's figures, round by round. */
record Measured(Scenario scenario, List<Plan> plans, List<Round> rounds) {

    /** One generator's run, with the CPU time that it cost. */
    record Window(Load load, Cpu cpu) {
        double millisPerRequest(ToDoubleFunction<Cpu> of) {
            return of.applyAsDouble(cpu) / load.requests();
        }
    }

    /** The product, and right after it each baseline. */
    record Round(Window product, Window database, Window plain) {
        List<Window> windows() {
            return List.of(product, database, plain);
        }
    }

    boolean scans() {
        return plans.stream().anyMatch(plan -> plan.scans(scenario.indexed()));
    }

    long errors() {
        return rounds.stream()
                .flatMap(round -> round.windows().stream())
                .mapToLong(window -> window.load().errors())
                .sum();
    }

    /** The median over the rounds. */
    double median(ToDoubleFunction<Round> value) {
        return median(rounds.stream().mapToDouble(value).toArray());
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
