package kr.onjari.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import kr.onjari.server.ToolFailure;

/** What a reader has to know about where the figures come from. */
final class Machine {
    private Machine() {}

    /** @throws ToolFailure when a program that the benchmark needs is missing */
    static Map<String, String> facts(Path home) throws IOException, InterruptedException {
        Map<String, String> facts = new LinkedHashMap<>();
        String changed = output(home, "git", "status", "--porcelain").isEmpty() ? "" : " with uncommitted changes";
        facts.put("Revision", output(home, "git", "rev-parse", "--short=12", "HEAD") + changed);
        facts.put("Processors", processors() + " × " + field("/proc/cpuinfo", "model name"));
        facts.put("Memory", field("/proc/meminfo", "MemTotal"));
        facts.put("System", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        facts.put("Java", System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"));
        String wrk = output(home, "wrk", "--version").split(" \\[")[0];
        facts.put("Generators", wrk + "; " + output(home, "pgbench", "--version"));
        return facts;
    }

    static int processors() {
        return Runtime.getRuntime().availableProcessors();
    }

    private static String field(String file, String name) throws IOException {
        return Files.readAllLines(Path.of(file)).stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("unknown");
    }

    /** The first line that a command prints, whatever its exit code: wrk says its version with a failure. */
    private static String output(Path folder, String... command) throws IOException, InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            throw new ToolFailure("The program " + command[0] + " is missing: install git, wrk and pgbench first.", e);
        }
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output.lines().findFirst().orElse("");
    }
}
