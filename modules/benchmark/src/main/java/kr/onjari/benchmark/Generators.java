package kr.onjari.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kr.onjari.benchmark.Scenario.Request;
import kr.onjari.benchmark.StatementLog.Ran;
import kr.onjari.server.ToolFailure;
import kr.onjari.server.local.LocalStack;

/**
 * The load generators: wrk for HTTP, pgbench for the database alone. Each keeps the same number of connections busy and sends the
 * next request when the last is answered.
 *
 * @param folder for their input and output
 */
record Generators(LocalStack stack, Portal portal, Path folder, int connections, int seconds, long seed) {
    private static final Pattern WRK =
            Pattern.compile("RESULT requests=(\\d+) micros=(\\d+) p50=(\\d+) p99=(\\d+) errors=(\\d+)");
    /** Column of a transaction's microseconds in pgbench's log. */
    private static final int LATENCY = 2;

    /** What a generator counted; latencies in milliseconds. */
    record Load(long requests, double seconds, double p50, double p99, long errors) {
        double rate() {
            return requests / seconds;
        }
    }

    /** Loads the portal with random requests. */
    Load http(String key, List<Request> requests) throws IOException, InterruptedException {
        Map<String, String> tokens = portal.tokens(requests);
        Path file = folder.resolve(key + ".requests");
        Files.write(
                file,
                requests.stream()
                        .map(request -> request.path() + "\t"
                                + tokens.getOrDefault(request.account().orElse(""), ""))
                        .toList());
        Path script = folder.resolve("requests.lua");
        try (InputStream lua = Objects.requireNonNull(Generators.class.getResourceAsStream("requests.lua"))) {
            Files.write(script, lua.readAllBytes());
        }
        String wrk = "wrk -t1 -c%d -d%ds --timeout 10s -s".formatted(connections, seconds);
        List<String> command = new ArrayList<>(List.of(wrk.split(" ")));
        command.addAll(List.of(
                script.toString(), portal.address(), "--", file.toString(), portal.host(), String.valueOf(seed)));
        String output = run(command, Map.of());
        Matcher result = WRK.matcher(output);
        if (!result.find()) {
            throw new ToolFailure("wrk gave no result:\n" + output);
        }
        return new Load(
                Long.parseLong(result.group(1)),
                Long.parseLong(result.group(2)) / 1e6,
                Long.parseLong(result.group(3)) / 1e3,
                Long.parseLong(result.group(4)) / 1e3,
                Long.parseLong(result.group(5)));
    }

    /** Loads the database with what was recorded for random requests, in prepared statements as the driver's. */
    Load database(String key, List<List<Ran>> recorded) throws IOException, InterruptedException {
        Path scripts = Files.createDirectories(folder.resolve(key));
        for (Path old : list(scripts)) {
            Files.delete(old);
        }
        Map<String, String> login = stack.portalProperties();
        String pgbench = "pgbench -n -M prepared -c %d -j 1 -T %d --random-seed=%d -l -h 127.0.0.1 -p %d"
                .formatted(connections, seconds, seed, stack.ports().postgres());
        List<String> command = new ArrayList<>(List.of(pgbench.split(" ")));
        command.add("--log-prefix=" + scripts.resolve("log"));
        for (int i = 0; i < recorded.size(); i++) {
            Path script = Files.writeString(scripts.resolve(i + ".sql"), PgbenchScript.of(recorded.get(i)));
            command.addAll(List.of("-f", script.toString()));
        }
        command.add("onjari");
        run(
                command,
                Map.of(
                        "PGUSER", login.getOrDefault("onjari.db.user", ""),
                        "PGPASSWORD", login.getOrDefault("onjari.db.password", ""),
                        "PGCLIENTENCODING", "UTF8",
                        "PGOPTIONS", PgbenchScript.options(recorded.get(0))));
        List<Double> latencies = new ArrayList<>();
        for (Path log : list(scripts)) {
            if (log.getFileName().toString().startsWith("log")) {
                Files.readAllLines(log).forEach(line -> latencies.add(Double.valueOf(line.split(" ")[LATENCY])));
            }
        }
        double[] sorted =
                latencies.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return new Load(
                sorted.length, seconds, sorted[sorted.length / 2] / 1e3, sorted[sorted.length * 99 / 100] / 1e3, 0);
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    /** @throws ToolFailure when the program fails; pgbench does on the first error of a statement */
    private String run(List<String> command, Map<String, String> environment) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new ToolFailure(command.get(0) + " failed:\n" + output.substring(0, Math.min(output.length(), 2000)));
        }
        return output;
    }
}
