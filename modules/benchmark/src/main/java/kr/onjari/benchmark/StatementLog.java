package kr.onjari.benchmark;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import kr.onjari.benchmark.Scenario.Request;
import kr.onjari.server.ToolFailure;

/**
 * Records what the portal runs for a request, from the database's own log. The baseline is thereby what the product really runs,
 * with its tenant binding, and can't drift from it.
 */
final class StatementLog {
    private static final Pattern LINE = Pattern.compile("^\\S+ \\S+ \\S+ \\[(\\d+)] (?:(\\S+)@\\S+ )?([A-Z]+):  (.*)$");
    private static final Pattern STATEMENT = Pattern.compile("(?s)(?:statement|execute [^:]*): (.*)");
    private static final Pattern VALUE = Pattern.compile("\\$(\\d+) = (NULL|'(?:[^']|'')*')");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$(\\d+)");
    private static final String LOGIN = "cell_1";
    /** Transactions of timers fall into a request now and then; its own are in nearly all requests of a scenario. */
    private static final double NEARLY_ALL = 0.9;
    /** Until every connection of the portal writes to the log, and its caches are filled. */
    private static final int REPEATS_BEFORE = 5;

    private final DataSource superuser;
    private final Path log;
    private final Portal portal;

    StatementLog(DataSource superuser, Path log, Portal portal) {
        this.superuser = superuser;
        this.log = log;
        this.portal = portal;
    }

    /**
     * One statement as it ran.
     *
     * @param text with {@code $1}, {@code $2} … for its values
     * @param literal with the values themselves
     */
    record Ran(String text, String literal) {}

    /** Sends each request once. @return for each its statements in order, BEGIN and COMMIT among them */
    List<List<Ran>> record(List<Request> requests) throws IOException, InterruptedException, SQLException {
        Map<String, String> tokens = portal.tokens(requests);
        List<List<List<Ran>>> recorded = new ArrayList<>();
        switchOn("alter system set log_statement = 'all'");
        try {
            for (int i = -REPEATS_BEFORE; i < requests.size(); i++) {
                Request request = requests.get(Math.max(0, i));
                long from = log.toFile().length();
                portal.get(request.path(), tokens.getOrDefault(request.account().orElse(""), ""));
                if (i >= 0) {
                    recorded.add(transactions(read(from)));
                }
            }
        } finally {
            switchOn("alter system reset log_statement");
        }
        List<List<Ran>> own = withoutOthers(recorded);
        if (own.isEmpty()) {
            throw new ToolFailure("No statement of the requests was found in " + log + ".");
        }
        return own;
    }

    private void switchOn(String setting) throws SQLException {
        try (Connection connection = superuser.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(setting);
            statement.execute("select pg_reload_conf()");
        }
    }

    private String read(long from) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            byte[] bytes = new byte[(int) (file.length() - from)];
            file.seek(from);
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    static List<List<Ran>> withoutOthers(List<List<List<Ran>>> recorded) {
        Map<List<String>, Long> seen = recorded.stream()
                .flatMap(request -> request.stream().map(StatementLog::texts).distinct())
                .collect(Collectors.groupingBy(texts -> texts, Collectors.counting()));
        return recorded.stream()
                .map(request -> request.stream()
                        .filter(transaction ->
                                seen.getOrDefault(texts(transaction), 0L) >= NEARLY_ALL * recorded.size())
                        .flatMap(List::stream)
                        .toList())
                .filter(statements -> !statements.isEmpty())
                .toList();
    }

    private static List<String> texts(List<Ran> transaction) {
        return transaction.stream().map(Ran::text).toList();
    }

    /** The complete transactions of the application's login in a piece of log, in the order of their ends. */
    static List<List<Ran>> transactions(String log) {
        Map<String, List<Ran>> open = new HashMap<>();
        List<List<Ran>> complete = new ArrayList<>();
        for (Entry entry : entries(log)) {
            Matcher statement = STATEMENT.matcher(entry.message);
            if (!LOGIN.equals(entry.user) || !statement.matches()) {
                continue;
            }
            String text = statement.group(1);
            List<Ran> transaction = open.computeIfAbsent(entry.process, process -> new ArrayList<>());
            transaction.add(new Ran(text, literal(text, entry.detail)));
            boolean alone = transaction.size() == 1 && !text.equalsIgnoreCase("begin");
            if (alone || text.equalsIgnoreCase("commit") || text.equalsIgnoreCase("rollback")) {
                complete.add(List.copyOf(transaction));
                open.remove(entry.process);
            }
        }
        return complete;
    }

    private record Entry(String process, String user, String message, String detail) {
        Entry with(String text, boolean toDetail) {
            return new Entry(process, user, toDetail ? message : message + text, toDetail ? detail + text : detail);
        }
    }

    private static List<Entry> entries(String log) {
        List<Entry> entries = new ArrayList<>();
        boolean inDetail = false;
        for (String line : log.split("\n")) {
            Matcher start = LINE.matcher(line);
            boolean starts = start.matches();
            if (starts && start.group(3).equals("LOG")) {
                entries.add(new Entry(start.group(1), String.valueOf(start.group(2)), start.group(4), ""));
                inDetail = false;
            } else if (!entries.isEmpty()) {
                inDetail = inDetail || starts;
                String text = starts ? start.group(4) : "\n" + line.replaceFirst("^\t", "");
                entries.add(entries.remove(entries.size() - 1).with(text, inDetail));
            }
        }
        return entries;
    }

    private static String literal(String text, String detail) {
        Map<String, String> values = VALUE.matcher(detail)
                .results()
                .collect(Collectors.toMap(value -> value.group(1), value -> value.group(2), (first, same) -> first));
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), found.group())));
    }
}
