package kr.onjari.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kr.onjari.server.local.LocalStack.Part;

/** CPU and memory of the servers as Linux counts them. */
final class Processes {
    /** Fields of {@code /proc/<pid>/stat} after the command: a process's own time, and that of its ended children. */
    private static final int OWN = 11;

    private static final int ENDED_CHILDREN = 13;
    private static final double MILLIS_PER_TICK = 10;

    private final long portal;
    private final long keycloak;
    private final long postgres;

    Processes(StackFolder folder) throws IOException {
        this.portal = folder.pid(Part.PORTAL);
        this.keycloak = folder.pid(Part.KEYCLOAK);
        this.postgres = folder.pid(Part.POSTGRES);
    }

    /** CPU time in milliseconds since each began, or between two such readings; {@code machine} is everybody's. */
    record Cpu(double portal, double postgres, double generator, double machine) {
        Cpu minus(Cpu earlier) {
            return new Cpu(
                    portal - earlier.portal,
                    postgres - earlier.postgres,
                    generator - earlier.generator,
                    machine - earlier.machine);
        }

        double others() {
            return Math.max(0, machine - portal - postgres - generator);
        }
    }

    /**
     * Megabytes in memory.
     *
     * @param resident the sum over the processes, which counts what PostgreSQL's processes share many times
     * @param proportional with each shared page counted once
     */
    record Memory(String server, double resident, double proportional) {}

    /** Generators count once they have ended; PostgreSQL counts with all its processes, also those that have ended. */
    Cpu cpu() throws IOException {
        double database = millis(postgres, ENDED_CHILDREN);
        for (long pid : database()) {
            database += millis(pid, OWN);
        }
        String[] all = Files.readString(Path.of("/proc/stat")).split("[ \n]+");
        double machine = Stream.of(1, 2, 3, 6, 7)
                .mapToDouble(i -> Double.parseDouble(all[i]))
                .sum();
        return new Cpu(
                millis(portal, OWN),
                database,
                millis(ProcessHandle.current().pid(), ENDED_CHILDREN),
                machine * MILLIS_PER_TICK);
    }

    List<Memory> memory() throws IOException {
        return List.of(
                memory("WildFly with the portal", List.of(portal)),
                memory("Keycloak", List.of(keycloak)),
                memory("PostgreSQL", database()));
    }

    private List<Long> database() {
        List<Long> pids = new ArrayList<>(List.of(postgres));
        ProcessHandle.of(postgres).stream()
                .flatMap(ProcessHandle::children)
                .map(ProcessHandle::pid)
                .forEach(pids::add);
        return pids;
    }

    private static Memory memory(String server, List<Long> pids) throws IOException {
        double[] kilobytes = new double[2];
        for (long pid : pids) {
            for (String line : read("/proc/" + pid + "/smaps_rollup").split("\n")) {
                int column = List.of("Rss:", "Pss:").indexOf(line.split(" ")[0]);
                if (column >= 0) {
                    kilobytes[column] += Double.parseDouble(line.replaceAll("[^0-9]", ""));
                }
            }
        }
        return new Memory(server, kilobytes[0] / 1024, kilobytes[1] / 1024);
    }

    private static double millis(long pid, int field) throws IOException {
        return ticks(read("/proc/" + pid + "/stat"), field) * MILLIS_PER_TICK;
    }

    /** User and system time from a field on; 0 for a process that has just ended. */
    static long ticks(String stat, int field) {
        String[] fields = stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ");
        return fields.length <= field + 1 ? 0 : Long.parseLong(fields[field]) + Long.parseLong(fields[field + 1]);
    }

    /** A file about a process; empty once the process has ended. */
    private static String read(String file) throws IOException {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            if (Files.exists(Path.of(file))) {
                throw e;
            }
            return "";
        }
    }
}
