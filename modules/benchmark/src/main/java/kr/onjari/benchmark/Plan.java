package kr.onjari.benchmark;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import kr.onjari.benchmark.StatementLog.Ran;

/** A reading statement and how the database answers it, one line an operation. */
record Plan(String statement, List<String> lines) {

    /** The plans of a request, in its own transactions and with its own bindings. */
    static List<Plan> of(DataSource cell, List<Ran> statements) throws SQLException {
        List<Plan> plans = new ArrayList<>();
        try (Connection connection = cell.getConnection();
                Statement statement = connection.createStatement()) {
            for (Ran ran : statements) {
                String sql = ran.literal().strip();
                if (!sql.toLowerCase(Locale.ROOT).startsWith("select") || sql.contains("set_config")) {
                    statement.execute(sql);
                    continue;
                }
                List<String> lines = new ArrayList<>();
                try (ResultSet row = statement.executeQuery("explain (costs off) " + sql)) {
                    while (row.next()) {
                        lines.add(row.getString(1));
                    }
                }
                plans.add(new Plan(sql, lines));
            }
        }
        return plans;
    }

    /** Whether a table is read from end to end. */
    boolean scans(String table) {
        return lines.stream().anyMatch(line -> line.matches(".*Seq Scan on (\\S+\\.)?" + table + "( .*)?"));
    }
}
