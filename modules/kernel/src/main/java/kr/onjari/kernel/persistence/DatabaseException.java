package kr.onjari.kernel.persistence;

import java.sql.SQLException;

/** The database refused a statement. Carries the SQL state; the statement's values are not part of the message. */
public final class DatabaseException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String sqlState;

    public DatabaseException(SQLException cause) {
        super("SQL state " + cause.getSQLState() + ": " + firstLine(cause), cause);
        this.sqlState = cause.getSQLState() == null ? "" : cause.getSQLState();
    }

    /** The five-character SQL state, or an empty string. */
    public String sqlState() {
        return sqlState;
    }

    /** Whether a unique or exclusion constraint was violated. */
    public boolean isConflict() {
        return sqlState.equals("23505") || sqlState.equals("23P01");
    }

    private static String firstLine(SQLException cause) {
        String message = cause.getMessage();
        return message == null ? "" : message.lines().findFirst().orElse("");
    }
}
