package kr.onjari.kernel.persistence;

import java.sql.SQLException;

/** Makes a value of one row. */
@FunctionalInterface
public interface RowReader<T> {
    T read(Row row) throws SQLException;
}
