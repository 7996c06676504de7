package kr.onjari.portal.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A piece of SQL, without its comments and in lower case.
 *
 * @param module the module it belongs to
 * @param place file and line
 * @param kind what it is: a migration of shared or of tenant tables, or a statement in code
 */
record SqlText(String module, String place, Kind kind, String sql) {
    enum Kind {
        SHARED_MIGRATION,
        TENANT_MIGRATION,
        CODE
    }

    private static final Pattern COMMENT = Pattern.compile("--[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern TEXT = Pattern.compile("'(?:[^']|'')*'");

    /** Text that reads as a statement; keywords are all small or all capital letters, unlike those of a sentence. */
    private static final Pattern STATEMENT = Pattern.compile("\\s*(?:"
            + either("select\\s")
            + "|"
            + either("insert\\s+into\\s")
            + "|"
            + either("update\\s+[\\w.]+\\s+(as\\s+)?(\\w+\\s+)?set\\s")
            + "|"
            + either("delete\\s+from\\s")
            + "|"
            + either("merge\\s+into\\s")
            + "|"
            + either("with\\s+(recursive\\s+)?\\w+(\\s*\\([^)]*\\))?\\s+as\\s")
            + "|"
            + either("(create|alter|drop)\\s+(or\\s+replace\\s+)?"
                    + "(table|index|unique|role|schema|extension|function|trigger|view|materialized|sequence|type)\\s?")
            + "|"
            + either("(grant|revoke)\\s+[\\w, ]+\\s+(on|to|from)\\s")
            + "|"
            + either("(grant|revoke)\\s+$")
            + "|"
            + either("(set|reset)\\s+(local\\s+|session\\s+)?(role|search_path|session|password_encryption)\\b")
            + "|"
            + either("(listen|unlisten|notify|truncate|lock\\s+table)\\s+\\w")
            + ")[\\s\\S]*");

    SqlText(String module, String place, Kind kind, String sql) {
        this.module = module;
        this.place = place;
        this.kind = kind;
        this.sql = COMMENT.matcher(sql).replaceAll(" ").toLowerCase(Locale.ROOT);
    }

    private static String either(String keywords) {
        // Regular-expression classes such as \s must keep their case; only letters outside them are raised.
        String capital = Pattern.compile("\\\\?[a-z]").matcher(keywords).replaceAll(match -> {
            String piece = match.group();
            return piece.startsWith("\\")
                    ? java.util.regex.Matcher.quoteReplacement(piece)
                    : piece.toUpperCase(Locale.ROOT);
        });
        return keywords + "|" + capital;
    }

    /** Whether a text in code is a statement. */
    static boolean isStatement(String text) {
        return STATEMENT.matcher(text).matches();
    }

    /** The same without the contents of quoted text. */
    String withoutQuotedText() {
        return TEXT.matcher(sql).replaceAll("''");
    }

    boolean isMigration() {
        return kind != Kind.CODE;
    }

    /** The statements of a script; function bodies between dollar signs stay whole. */
    List<String> statements() {
        List<String> statements = new ArrayList<>();
        boolean body = false;
        boolean quoted = false;
        int from = 0;
        for (int i = 0; i < sql.length(); i++) {
            if (!quoted && sql.startsWith("$$", i)) {
                body = !body;
                i++;
            } else if (!body && sql.charAt(i) == '\'') {
                quoted = !quoted;
            } else if (!body && !quoted && sql.charAt(i) == ';') {
                statements.add(sql.substring(from, i).strip());
                from = i + 1;
            }
        }
        String rest = sql.substring(from).strip();
        if (!rest.isEmpty()) {
            statements.add(rest);
        }
        return statements;
    }
}
