package kr.onjari.benchmark;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.onjari.benchmark.Generators.Load;
import kr.onjari.benchmark.Measured.Round;
import kr.onjari.benchmark.Measured.Window;
import kr.onjari.benchmark.Processes.Cpu;
import kr.onjari.benchmark.Processes.Memory;

/**
 * The figures as Markdown. Each is the median over the rounds; a ratio is the median of the rounds' ratios.
 *
 * @param facts about the machine and the run
 * @param remarks written by people, in Markdown
 */
record Report(Map<String, String> facts, List<Measured> measured, List<Memory> memory, String remarks) {
    private static final String TEMPLATE = """
            # Benchmark

            Written by `modules/benchmark/run`; its README says how it measures and what the figures do not say.

            %s
            ## Rates and latencies

            *Database*: the same statements with the same tenant binding, by pgbench. *Plain*: `/robots.txt` of the same server.
            Both right after the product, in every round. Latencies in ms.

            %s
            ## CPU per request, in ms

            %s
            ## Where the time goes

            CPU of the servers for one request. *HTTP*: the portal's for plain text. *Database*: PostgreSQL's. *Ours*: the rest of
            the portal's (permission, transaction, driver, facade, JSON).

            %s
            Other work on the machine meanwhile: %s of its processors.

            ## Memory after the load, in MB

            %s
            %s
            ## Statements and plans

            Of one request each, as the portal ran them.

            %s""";

    String markdown() {
        return TEMPLATE.formatted(
                table("What | Value", facts.entrySet().stream().map(fact -> fact.getKey() + " | " + fact.getValue())),
                table(
                        "Question | req/s | p50 | p99 | database tx/s | p50 | p99 | plain req/s | p50 | p99 | ÷ database"
                                + " | ÷ plain | errors",
                        measured.stream().map(Report::rates)),
                table(
                        "Question | portal | PostgreSQL | wrk | database alone: PostgreSQL | pgbench | plain: portal | wrk",
                        measured.stream().map(Report::cpu)),
                table(
                        "Question | ms | HTTP | database | ours",
                        measured.stream().map(Report::shares)),
                percent(others()),
                table(
                        "Server | resident | with shared pages counted once",
                        Stream.concat(memory.stream(), Stream.of(together())).map(Report::memory)),
                remarks,
                measured.stream().map(Report::plans).collect(Collectors.joining("\n")));
    }

    /** What makes the run a failure; times never do. */
    List<String> failures() {
        return measured.stream()
                .flatMap(m -> Stream.of(
                                m.errors() > 0 ? m.scenario().title() + ": " + m.errors() + " errors" : "",
                                m.scans()
                                        ? m.scenario().title() + ": reads all of "
                                                + m.scenario().indexed()
                                        : "")
                        .filter(failure -> !failure.isEmpty()))
                .toList();
    }

    private static String rates(Measured m) {
        return String.join(
                " | ",
                m.scenario().title(),
                load(m, Round::product),
                load(m, Round::database),
                load(m, Round::plain),
                number(
                        m.median(round -> round.product().load().rate()
                                / round.database().load().rate()),
                        2),
                number(
                        m.median(round -> round.product().load().rate()
                                / round.plain().load().rate()),
                        2),
                String.valueOf(m.errors()));
    }

    private static String load(Measured m, Function<Round, Window> window) {
        Function<ToDoubleFunction<Load>, Double> median = value ->
                m.median(round -> value.applyAsDouble(window.apply(round).load()));
        return number(median.apply(Load::rate), 0) + " | " + number(median.apply(Load::p50), 1) + " | "
                + number(median.apply(Load::p99), 1);
    }

    private static String cpu(Measured m) {
        return String.join(
                " | ",
                m.scenario().title(),
                number(millis(m, Round::product, Cpu::portal), 2),
                number(millis(m, Round::product, Cpu::postgres), 2),
                number(millis(m, Round::product, Cpu::generator), 2),
                number(millis(m, Round::database, Cpu::postgres), 2),
                number(millis(m, Round::database, Cpu::generator), 2),
                number(millis(m, Round::plain, Cpu::portal), 2),
                number(millis(m, Round::plain, Cpu::generator), 2));
    }

    private static String shares(Measured m) {
        double http = millis(m, Round::plain, Cpu::portal);
        double database = millis(m, Round::product, Cpu::postgres);
        double ours = Math.max(0, millis(m, Round::product, Cpu::portal) - http);
        double all = http + database + ours;
        return String.join(
                " | ",
                m.scenario().title(),
                number(all, 2),
                percent(http / all),
                percent(database / all),
                percent(ours / all));
    }

    private static double millis(Measured m, Function<Round, Window> window, ToDoubleFunction<Cpu> of) {
        return m.median(round -> window.apply(round).millisPerRequest(of));
    }

    /** How busy the machine was with something else: a run is worth nothing when it was. */
    private double others() {
        return Measured.median(measured.stream()
                .flatMap(m -> m.rounds().stream())
                .flatMap(round -> round.windows().stream())
                .mapToDouble(
                        window -> window.cpu().others() / 1000 / window.load().seconds() / Machine.processors())
                .toArray());
    }

    private Memory together() {
        return new Memory(
                "together",
                memory.stream().mapToDouble(Memory::resident).sum(),
                memory.stream().mapToDouble(Memory::proportional).sum());
    }

    private static String memory(Memory m) {
        return m.server() + " | " + number(m.resident(), 0) + " | " + number(m.proportional(), 0);
    }

    private static String plans(Measured m) {
        return "### " + m.scenario().title() + "\n\n"
                + m.plans().stream()
                        .map(plan -> "```sql\n" + plan.statement() + "\n```\n```\n" + String.join("\n", plan.lines())
                                + "\n```\n")
                        .collect(Collectors.joining());
    }

    private static String table(String columns, Stream<String> rows) {
        String rule = columns.replaceAll("[^|]+", "---");
        return Stream.concat(Stream.of(columns, rule), rows)
                .map(row -> "| " + row + " |\n")
                .collect(Collectors.joining());
    }

    private static String number(double value, int digits) {
        return String.format(Locale.ROOT, "%,." + digits + "f", value);
    }

    private static String percent(double share) {
        return number(share * 100, 0) + " %";
    }
}
