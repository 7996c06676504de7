package kr.onjari.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import kr.onjari.benchmark.Generators.Load;
import kr.onjari.benchmark.Measured.Round;
import kr.onjari.benchmark.Measured.Window;
import kr.onjari.benchmark.Processes.Cpu;
import kr.onjari.benchmark.StatementLog.Ran;
import kr.onjari.kernel.time.KoreanTime;
import kr.onjari.server.Installation;
import kr.onjari.server.ToolFailure;
import kr.onjari.server.local.LocalPorts;
import kr.onjari.server.local.LocalStack;
import kr.onjari.server.local.LocalStack.Part;
import kr.onjari.server.local.Progress;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the whole system from an empty database, measures, and writes the report. */
@Command(
        name = "benchmark",
        mixinStandardHelpOptions = true,
        description = "Measures the product beside two baselines.")
public final class Benchmark implements Callable<Integer> {
    private static final int PORT_SHIFT = 2000;
    private static final String TENANT = "seocho";

    @Option(
            names = "--rounds",
            defaultValue = "3",
            description = "Rounds after the warm-up (default: ${DEFAULT-VALUE}).")
    private int rounds;

    @Option(names = "--seconds", defaultValue = "10", description = "Length of a window (default: ${DEFAULT-VALUE}).")
    private int seconds;

    @Option(names = "--connections", defaultValue = "4", description = "Kept busy (default: ${DEFAULT-VALUE}).")
    private int connections;

    @Option(
            names = "--facilities",
            defaultValue = "40000",
            description = "In the registry (default: ${DEFAULT-VALUE}).")
    private int facilities;

    @Option(
            names = "--seed",
            defaultValue = "2026",
            description = "Of the choice of questions (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--publish", description = "Write docs/benchmark.md too.")
    private boolean publish;

    private final Installation installation = Installation.current();
    private final Path module = installation.home().resolve("modules/benchmark");
    private final Progress progress = new Progress(System.out);

    private Benchmark() {}

    public static void main(String[] arguments) {
        int code = new CommandLine(new Benchmark())
                .setExecutionExceptionHandler((failure, line, parsed) -> {
                    if (failure instanceof ToolFailure sentence) {
                        System.err.println(sentence.sentence());
                        return 1;
                    }
                    throw failure;
                })
                .execute(arguments);
        if (code != 0) {
            System.exit(code);
        }
    }

    @Override
    public Integer call() throws IOException, InterruptedException, SQLException {
        Map<String, String> facts = Machine.facts(installation.home());
        Path folder = module.resolve("target/stack");
        delete(folder);
        LocalStack stack = LocalStack.of(installation)
                .folder(folder)
                .ports(LocalPorts.shifted(PORT_SHIFT))
                .sampleFacilities(facilities)
                .progress(progress)
                .build();
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "stop"));
        try (progress;
                stack) {
            stack.start();
            return report(facts, measure(stack, new StackFolder(folder)), new Processes(new StackFolder(folder)));
        }
    }

    /** A scenario under measurement, with the statements recorded for its requests. */
    private record Subject(Measured measured, List<List<Ran>> recorded) {}

    private List<Measured> measure(LocalStack stack, StackFolder folder)
            throws IOException, InterruptedException, SQLException {
        Portal portal = new Portal(stack.ports(), TENANT);
        List<Subject> subjects = subjects(stack, folder, portal);
        Path load = Files.createDirectories(module.resolve("target/load"));
        Generators generators = new Generators(stack, portal, load, connections, seconds, seed);
        Processes processes = new Processes(folder);
        for (int round = 0; round <= rounds; round++) {
            progress.say(round == 0 ? "Warm-up" : "Round " + round + " of " + rounds);
            for (Subject subject : subjects) {
                Scenario asked = subject.measured.scenario();
                Window product = window(processes, () -> generators.http(asked.key(), asked.requests()));
                Window database = window(processes, () -> generators.database(asked.key(), subject.recorded));
                Scenario plain = Scenarios.PLAIN;
                Window text = window(processes, () -> generators.http(plain.key(), plain.requests()));
                if (round > 0) {
                    subject.measured.rounds().add(new Round(product, database, text));
                }
                progress.say("  %s: %.0f req/s; database %.0f, plain text %.0f"
                        .formatted(
                                asked.title(),
                                product.load().rate(),
                                database.load().rate(),
                                text.load().rate()));
            }
        }
        return subjects.stream().map(Subject::measured).toList();
    }

    private List<Subject> subjects(LocalStack stack, StackFolder folder, Portal portal)
            throws IOException, InterruptedException, SQLException {
        List<Scenario> scenarios;
        try (Connection owner = stack.owner().getConnection()) {
            progress.say("Filling waiting lists");
            scenarios = new Scenarios(owner, seed).all(new WaitingData(owner, portal, today()).fill());
        }
        StatementLog log = new StatementLog(folder.superuser(stack.ports()), folder.log(Part.POSTGRES), portal);
        List<Subject> subjects = new ArrayList<>();
        for (Scenario scenario : scenarios) {
            List<List<Ran>> recorded = log.record(scenario.requests());
            List<Plan> plans = Plan.of(stack.cell(), recorded.get(0));
            subjects.add(new Subject(new Measured(scenario, plans, new ArrayList<>()), recorded));
            progress.say(scenario.title() + ": " + recorded.get(0).size() + " statements a request");
        }
        return subjects;
    }

    /** One run of a generator. */
    private interface Run {
        Load load() throws IOException, InterruptedException;
    }

    private static Window window(Processes processes, Run generator) throws IOException, InterruptedException {
        Cpu before = processes.cpu();
        Load load = generator.load();
        return new Window(load, processes.cpu().minus(before));
    }

    private int report(Map<String, String> facts, List<Measured> measured, Processes processes) throws IOException {
        facts.put("Date", today().toString());
        facts.put(
                "Data",
                "%,d facilities, %d waiting lists of up to %,d entries"
                        .formatted(facilities, WaitingData.LISTS, WaitingData.LONGEST));
        facts.put(
                "Load",
                "%d connections, windows of %d s, %d rounds after one of warm-up, seed %d"
                        .formatted(connections, seconds, rounds, seed));
        String remarks = Files.readString(module.resolve("remarks.md"));
        Report report = new Report(facts, measured, processes.memory(), remarks);
        List<Path> files = new ArrayList<>(List.of(module.resolve("target/report.md")));
        if (publish) {
            files.add(
                    Files.createDirectories(installation.home().resolve("docs")).resolve("benchmark.md"));
        }
        for (Path file : files) {
            Files.writeString(file, report.markdown());
            progress.say("Report: " + file);
        }
        report.failures().forEach(failure -> progress.say("FAILED: " + failure));
        return report.failures().isEmpty() ? 0 : 1;
    }

    private static LocalDate today() {
        return LocalDate.now(Clock.system(KoreanTime.ZONE));
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
