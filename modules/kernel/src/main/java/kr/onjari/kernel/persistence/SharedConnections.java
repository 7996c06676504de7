package kr.onjari.kernel.persistence;

import jakarta.enterprise.inject.spi.CDI;
import java.sql.Connection;
import java.sql.SQLException;
import org.hibernate.engine.jdbc.connections.spi.ConnectionProvider;
import org.jspecify.annotations.Nullable;

/**
 * Connections of the read-only persistence unit {@code shared}: the same bound connection as the tenant's, so that
 * grants and row-level security decide what may be read. Named in {@code persistence.xml}.
 */
public class SharedConnections implements ConnectionProvider {
    private static final long serialVersionUID = 1L;

    private transient volatile @Nullable BoundDataSource source;

    @Override
    public Connection getConnection() throws SQLException {
        BoundDataSource known = source;
        if (known == null) {
            known = CDI.current().select(BoundDataSource.class).get();
            source = known;
        }
        return known.connection();
    }

    @Override
    public void closeConnection(Connection connection) throws SQLException {
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
}
