package kr.onjari.benchmark;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kr.onjari.benchmark.StatementLog.Ran;

/** Recorded statements in the language of pgbench. */
final class PgbenchScript {
    private static final Pattern LITERAL = Pattern.compile("'(?:[^']|'')*'");
    /** What pgbench would take for one of its variables. */
    private static final Pattern VARIABLE = Pattern.compile(":(?=[A-Za-z0-9_\\x{80}-\\x{10FFFF}])");

    private static final Pattern SETTING = Pattern.compile("set_config\\('([a-z_.]+)', '([^']*)', true\\)");

    private PgbenchScript() {}

    static String of(List<Ran> statements) {
        return statements.stream()
                .map(ran -> LITERAL.matcher(ran.literal())
                                .replaceAll(found -> Matcher.quoteReplacement(literal(found.group())))
                        + ";\n")
                .collect(Collectors.joining());
    }

    private static String literal(String quoted) {
        return VARIABLE.matcher(quoted).find()
                ? "E" + VARIABLE.matcher(quoted.replace("\\", "\\\\")).replaceAll(Matcher.quoteReplacement("\\x3a"))
                : quoted;
    }

    /**
     * What the transactions bind, as start options of a connection: pgbench prepares the statements of a script before it runs
     * the first, and the names in them must be known by then.
     */
    static String options(List<Ran> statements) {
        Map<String, String> settings = new LinkedHashMap<>();
        for (Ran ran : statements) {
            Matcher setting = SETTING.matcher(ran.literal());
            while (setting.find()) {
                settings.put(setting.group(1), setting.group(2));
            }
        }
        return settings.entrySet().stream()
                .filter(setting -> !setting.getValue().isEmpty())
                .map(setting ->
                        "-c " + setting.getKey() + "=" + setting.getValue().replace(" ", "\\ "))
                .collect(Collectors.joining(" "));
    }
}
