package kr.onjari.kernel.persistence;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One row of a result, read by column name. A NULL where none is expected is an error, never a zero. */
public final class Row {
    private final ResultSet result;

    Row(ResultSet result) {
        this.result = result;
    }

    public UUID uuid(String column) throws SQLException {
        return required(column, result.getObject(column, UUID.class));
    }

    public Optional<UUID> optUuid(String column) throws SQLException {
        return Optional.ofNullable(result.getObject(column, UUID.class));
    }

    public String text(String column) throws SQLException {
        return required(column, result.getString(column));
    }

    public Optional<String> optText(String column) throws SQLException {
        return Optional.ofNullable(result.getString(column));
    }

    public int integer(String column) throws SQLException {
        return required(column, result.getObject(column, Integer.class));
    }

    public Optional<Integer> optInteger(String column) throws SQLException {
        return Optional.ofNullable(result.getObject(column, Integer.class));
    }

    public long longValue(String column) throws SQLException {
        return required(column, result.getObject(column, Long.class));
    }

    public Optional<Long> optLong(String column) throws SQLException {
        return Optional.ofNullable(result.getObject(column, Long.class));
    }

    public BigDecimal decimal(String column) throws SQLException {
        return required(column, result.getBigDecimal(column));
    }

    public Optional<BigDecimal> optDecimal(String column) throws SQLException {
        return Optional.ofNullable(result.getBigDecimal(column));
    }

    public double doubleValue(String column) throws SQLException {
        return required(column, result.getObject(column, Double.class));
    }

    public Optional<Double> optDouble(String column) throws SQLException {
        return Optional.ofNullable(result.getObject(column, Double.class));
    }

    public boolean bool(String column) throws SQLException {
        return required(column, result.getObject(column, Boolean.class));
    }

    public Optional<Boolean> optBool(String column) throws SQLException {
        return Optional.ofNullable(result.getObject(column, Boolean.class));
    }

    public Instant instant(String column) throws SQLException {
        return required(column, result.getObject(column, OffsetDateTime.class)).toInstant();
    }

    public Optional<Instant> optInstant(String column) throws SQLException {
        return Optional.ofNullable(result.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }

    public LocalDate date(String column) throws SQLException {
        return required(column, result.getObject(column, LocalDate.class));
    }

    public Optional<LocalDate> optDate(String column) throws SQLException {
        return Optional.ofNullable(result.getObject(column, LocalDate.class));
    }

    public byte[] bytes(String column) throws SQLException {
        return required(column, result.getBytes(column));
    }

    public Optional<byte[]> optBytes(String column) throws SQLException {
        return Optional.ofNullable(result.getBytes(column));
    }

    /** The values of a {@code text[]} column; an empty list where it is NULL. */
    public List<String> texts(String column) throws SQLException {
        Array array = result.getArray(column);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }

    /** The text of a {@code json} or {@code jsonb} column. */
    public String json(String column) throws SQLException {
        return text(column);
    }

    private static <T> T required(String column, @Nullable T value) throws SQLException {
        if (value == null) {
            throw new SQLException("Column " + column + " is NULL");
        }
        return value;
    }
}
