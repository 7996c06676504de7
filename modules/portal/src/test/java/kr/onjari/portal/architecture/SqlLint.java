package kr.onjari.portal.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The rules of ADR 0014 (SQL that scales out) and ADR 0003 (tenancy) as a lint over all migrations and all statements
 * in code. It reads texts, not databases: what it can't see (a volatile function behind a view) the reviewer must.
 */
final class SqlLint {
    /** Modules that may do what a rule forbids everybody else, and why. */
    private static final Map<String, Map<String, String>> EXEMPT = Map.of(
            "session-state", Map.of("kernel", "binds role, search path and person in ConnectionBinding"),
            "extension", Map.of("kernel", "installs extensions once, into the schema extensions"),
            "literal-tenant", Map.of("benchmark", "fills and measures one tenant of a database of its own"));

    /** Sources whose statements are completed in code, and with what. */
    private static final Map<String, String> COMPLETED = Map.of(
            "DatabaseBootstrap.java", "names of roles, which can't be parameters: constants of its own",
            "TenantOnboarding.java", "names of roles and schemas, which can't be parameters: of a checked TenantCode",
            "LocalDatabases.java", "names of the local databases, which can't be parameters: constants of its own",
            "FacilitySearch.java", "conditions, each a constant with parameters",
            "Families.java", "one of two conditions, both constants");

    private record Simple(String name, Pattern pattern) {
        Simple(String name, String pattern) {
            this(name, Pattern.compile(pattern, Pattern.DOTALL));
        }
    }

    private static final String VOLATILE =
            "\\b(clock_timestamp|random|gen_random_uuid|uuid_generate_v\\d\\w*|nextval|timeofday)\\s*\\(";
    private static final String SHARED = "(platform|registry|families|national)";

    private static final List<Simple> FORBIDDEN = List.of(
            new Simple("trigger", "\\bcreate\\s+(or\\s+replace\\s+)?(constraint\\s+|event\\s+)?trigger\\b"),
            new Simple("merge", "\\bmerge\\s+into\\b"),
            new Simple("select-star", "\\b(select|returning)\\s+(all\\s+|distinct\\s+)?(\\w+\\.)?\\*|,\\s*\\w+\\.\\*"),
            new Simple("listen-notify", "(^|;)\\s*(listen|unlisten|notify)\\s+\\w|\\bpg_notify\\s*\\("),
            new Simple("volatile-in-update", "\\bupdate\\s+(?!of\\b)[\\w.]+[^;]*?\\bset\\b[^;]*?" + VOLATILE),
            new Simple("volatile-in-update", "\\bdo\\s+update\\s+set\\b[^;]*?" + VOLATILE),
            new Simple(
                    "shared-from-tenant",
                    "\\bupdate\\s+" + SHARED + "\\.\\w+[^;]*?\\bfrom\\s+(?!" + SHARED
                            + "\\.|unnest)[a-z_]\\w*\\b(?!\\.)"),
            new Simple("literal-tenant", "\\bt_[a-z][a-z0-9_]*\\s*\\.\\s*\\w"),
            new Simple("dynamic-sql", "\\bexecute\\s+(format\\s*\\(|'|\\w+\\s*\\|\\|)"),
            new Simple(
                    "definer-view", "\\bcreate\\s+(or\\s+replace\\s+)?(temp\\w*\\s+)?view\\b(?![^;]*security_invoker)"),
            new Simple("grant-all", "\\bgrant\\s+all\\b"),
            new Simple("grant-on", "\\bwith\\s+grant\\s+option\\b"),
            new Simple("bypass", "\\bbypassrls\\b|\\bsuperuser\\b"),
            new Simple(
                    "grant-to-public", "\\bgrant\\s+(select|insert|update|delete|execute)\\b[^;]*\\bto\\s+public\\b"));

    private static final Pattern SESSION = Pattern.compile("\\bset\\s+(local\\s+|session\\s+)?(role|search_path|session"
            + "\\s+authorization)\\b|\\breset\\s+(role|search_path|all)\\b|\\bset_config\\s*\\(|\\bdiscard\\s+all\\b");
    private static final Pattern FUNCTION_PATH =
            Pattern.compile("\\bset\\s+search_path\\s*=\\s*pg_catalog\\s*,\\s*pg_temp\\b");
    private static final Pattern CREATE_FUNCTION =
            Pattern.compile("\\bcreate\\s+(?:or\\s+replace\\s+)?(?:function|procedure)\\s+([\\w.]+)\\s*\\(");
    private static final Pattern CREATE_TABLE =
            Pattern.compile("^create\\s+(?:unlogged\\s+)?table\\s+(?:if\\s+not\\s+exists\\s+)?([\\w.]+)");
    private static final Pattern ORDER_COLUMN = Pattern.compile(
            "(?:^|[(,])\\s*(position|rank|ranking|place|queue_\\w+|sort_\\w+|order_\\w+|\\w+_order|ordinal|sequence|turn)"
                    + "\\s+(?:smallint|integer|int|bigint|numeric|real|double)");

    private SqlLint() {}

    /** Everything a script or statement does that it must not. */
    static List<Finding> check(SqlText text) {
        List<Finding> findings = new ArrayList<>();
        String plain = text.withoutQuotedText();
        for (Simple rule : FORBIDDEN) {
            Matcher matcher = rule.pattern().matcher(plain);
            while (matcher.find()) {
                add(findings, rule.name(), text, matcher.group());
            }
        }
        sessionState(text, plain, findings);
        extensions(text, plain, findings);
        functions(text, findings);
        if (text.isMigration()) {
            tables(text, findings);
        }
        return List.copyOf(findings);
    }

    /** SQL is parameterised: a statement is never completed with values or names in code. */
    static List<Finding> builtFrom(JavaTexts.Literal literal, String module, String place) {
        List<Finding> findings = new ArrayList<>();
        SqlText text = new SqlText(module, place, SqlText.Kind.CODE, literal.text());
        boolean continued =
                literal.next().matches("(?s)\\+\\s*(?!(?:[A-Z]\\w*\\.)*[A-Z][A-Z0-9_]*\\b(?!\\s*[.(]))[\\w(].*");
        boolean completed = COMPLETED.keySet().stream().anyMatch(place::contains);
        boolean formatted = literal.next().matches("(?s)\\.(formatted|replace\\w*|concat)\\s*\\(.*");
        boolean filled = literal.before().matches("(?s).*\\bString\\.format\\s*\\(");
        if (!completed && SqlText.isStatement(literal.text()) && (continued || formatted || filled)) {
            add(findings, "built-sql", text, literal.text() + " … " + literal.next());
        }
        return List.copyOf(findings);
    }

    private static void sessionState(SqlText text, String plain, List<Finding> findings) {
        Matcher matcher = SESSION.matcher(FUNCTION_PATH.matcher(plain).replaceAll(" "));
        while (matcher.find()) {
            add(findings, "session-state", text, matcher.group());
        }
    }

    private static void extensions(SqlText text, String plain, List<Finding> findings) {
        Matcher matcher = Pattern.compile("\\bcreate\\s+extension\\b[^;]*").matcher(plain);
        while (matcher.find()) {
            add(findings, "extension", text, matcher.group());
        }
    }

    private static void functions(SqlText text, List<Finding> findings) {
        for (String statement : text.statements()) {
            Matcher created = CREATE_FUNCTION.matcher(statement);
            if (!created.find() || !statement.contains("security definer")) {
                continue;
            }
            String name = created.group(1);
            if (!FUNCTION_PATH.matcher(statement).find()) {
                add(findings, "definer-search-path", text, name);
            }
            if (!isRevokedFromPublic(text.sql(), name)) {
                add(findings, "definer-revoke", text, name);
            }
            if (!text.sql()
                    .matches("(?s).*\\balter\\s+function\\s+" + Pattern.quote(name)
                            + "\\s*\\([^;]*\\)\\s*owner\\s+to\\s+definer_\\w+.*")) {
                add(findings, "definer-owner", text, name);
            }
        }
    }

    private static boolean isRevokedFromPublic(String script, String function) {
        String schema = function.contains(".") ? function.substring(0, function.indexOf('.')) : "";
        return script.matches("(?s).*\\brevoke\\s+(all|execute)\\s+on\\s+function\\s+[^;]*" + Pattern.quote(function)
                        + "\\s*\\([^;]*from\\s+public.*")
                || script.matches("(?s).*\\brevoke\\s+(all|execute)\\s+on\\s+all\\s+functions\\s+in\\s+schema\\s+"
                        + Pattern.quote(schema) + "\\s+from\\s+public.*");
    }

    private static void tables(SqlText text, List<Finding> findings) {
        for (String statement : text.statements()) {
            Matcher table = CREATE_TABLE.matcher(statement);
            if (table.find()) {
                table(text, statement, table.group(1), findings);
            }
            if (statement.startsWith("alter table") && statement.contains("add constraint") && parts(statement) > 1) {
                add(findings, "one-subcommand", text, statement);
            }
        }
    }

    private static void table(SqlText text, String statement, String name, List<Finding> findings) {
        if (!statement.contains("primary key") && !statement.contains(" partition of ")) {
            add(findings, "primary-key", text, name);
        }
        if (text.module().equals("admissions")
                && ORDER_COLUMN.matcher(statement).find()) {
            add(findings, "order-column", text, name);
        }
        boolean tenant = text.kind() == SqlText.Kind.TENANT_MIGRATION;
        if (tenant && name.contains(".")) {
            add(findings, "qualified-tenant-table", text, name);
        }
        if (!tenant && !name.contains(".")) {
            add(findings, "unqualified-shared-table", text, name);
        }
        if (tenant && !isGranted(text, name)) {
            add(findings, "explicit-grant", text, name);
        }
    }

    private static boolean isGranted(SqlText text, String table) {
        return text.statements().stream()
                .filter(statement -> statement.startsWith("grant ") && statement.contains("${role}"))
                .anyMatch(statement -> statement.matches("(?s).*\\bon\\b[^;]*\\b" + Pattern.quote(table) + "\\b.*"));
    }

    /** The subcommands of a statement: what commas outside brackets separate. */
    private static int parts(String statement) {
        int depth = 0;
        int parts = 1;
        for (char c : statement.toCharArray()) {
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            parts += c == ',' && depth == 0 ? 1 : 0;
        }
        return parts;
    }

    private static void add(List<Finding> findings, String rule, SqlText text, String what) {
        if (!EXEMPT.getOrDefault(rule, Map.of()).containsKey(text.module())) {
            findings.add(new Finding(rule, text.place(), what));
        }
    }
}
