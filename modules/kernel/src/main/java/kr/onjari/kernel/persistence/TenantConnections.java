package kr.onjari.kernel.persistence;

import jakarta.enterprise.inject.spi.CDI;
import java.sql.Connection;
import java.sql.SQLException;
import org.hibernate.engine.jdbc.connections.spi.MultiTenantConnectionProvider;
import org.jspecify.annotations.Nullable;

/**
 * Connections of the persistence unit {@code tenant}. The identifier Hibernate hands over is only compared: what a
 * connection is bound to follows from the transaction's context. Named in {@code persistence.xml}.
 */
public class TenantConnections implements MultiTenantConnectionProvider<String> {
    private static final long serialVersionUID = 1L;

    private transient volatile @Nullable BoundDataSource source;

    @Override
    public Connection getAnyConnection() throws SQLException {
        throw new SQLException("No connection without a tenant");
    }

    @Override
    public void releaseAnyConnection(Connection connection) throws SQLException {
        connection.close();
    }

    @Override
    public Connection getConnection(String schema) throws SQLException {
        CurrentSchema.require(schema);
        return source().connection();
    }

    @Override
    public void releaseConnection(String schema, Connection connection) throws SQLException {
        connection.close();
    }

    @Override
    public boolean supportsAggressiveRelease() {
        return false;
    }

    @Override
    public boolean isUnwrappableAs(Class<?> type) {
        return false;
    }

    @Override
    public <T> T unwrap(Class<T> type) {
        throw new IllegalArgumentException("Not a wrapper of " + type);
    }

    private BoundDataSource source() {
        BoundDataSource known = source;
        if (known == null) {
            known = CDI.current().select(BoundDataSource.class).get();
            source = known;
        }
        return known;
    }
}
