package kr.onjari.kernel.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Plain SQL on the current transaction's bound connection. Statements are constant texts with {@code ?} for every
 * value; text, numbers, UUID, enum (by name), Instant, LocalDate, byte[], null and collections of text
 * ({@code text[]}) may be passed.
 *
 * <p>All methods throw {@link DatabaseException} when the database refuses and
 * {@link kr.onjari.kernel.tenancy.NoWorkContextException} outside a context or transaction.
 */
@ApplicationScoped
public class Database {
    private final BoundDataSource source;

    @Inject
    public Database(BoundDataSource source) {
        this.source = source;
    }

    public <T> List<T> query(String sql, RowReader<T> reader, @Nullable Object... values) {
        return using(sql, values, statement -> {
            try (ResultSet result = statement.executeQuery()) {
                Row row = new Row(result);
                List<T> read = new ArrayList<>();
                while (result.next()) {
                    read.add(reader.read(row));
                }
                return List.copyOf(read);
            }
        });
    }

    /** The first row, if there is one. */
    public <T> Optional<T> first(String sql, RowReader<T> reader, @Nullable Object... values) {
        return query(sql, reader, values).stream().findFirst();
    }

    /** The only row. @throws IllegalStateException when there is none */
    public <T> T one(String sql, RowReader<T> reader, @Nullable Object... values) {
        return first(sql, reader, values)
                .orElseThrow(() -> new IllegalStateException("A row was expected and none came"));
    }

    /** Runs an INSERT, UPDATE or DELETE. @return the number of rows it touched */
    public int update(String sql, @Nullable Object... values) {
        return using(sql, values, PreparedStatement::executeUpdate);
    }

    /** Runs one statement for each row of values, in batches on one round trip. */
    public void updateAll(String sql, List<@Nullable Object[]> rows) {
        try (Connection connection = source.connection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (@Nullable Object[] values : rows) {
                fill(statement, values);
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    /** The bound connection of this transaction, for work that needs JDBC itself. The caller closes it. */
    public Connection connection() {
        try {
            return source.connection();
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    /** The time of this transaction: the database's {@code now()}. */
    public Instant now() {
        try {
            return source.now();
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    private interface Work<T> {
        T with(PreparedStatement statement) throws SQLException;
    }

    private <T> T using(String sql, @Nullable Object[] values, Work<T> work) {
        try (Connection connection = source.connection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            fill(statement, values);
            return work.with(statement);
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    private static void fill(PreparedStatement statement, @Nullable Object[] values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            if (value instanceof Instant instant) {
                statement.setObject(i + 1, OffsetDateTime.ofInstant(instant, ZoneOffset.UTC));
            } else if (value instanceof Enum<?> constant) {
                statement.setString(i + 1, constant.name());
            } else if (value instanceof byte[] bytes) {
                statement.setBytes(i + 1, bytes);
            } else if (value instanceof Collection<?> texts) {
                statement.setArray(
                        i + 1,
                        statement
                                .getConnection()
                                .createArrayOf(
                                        "text",
                                        texts.stream().map(Object::toString).toArray()));
            } else {
                statement.setObject(i + 1, value);
            }
        }
    }
}
