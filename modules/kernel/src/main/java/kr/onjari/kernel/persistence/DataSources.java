package kr.onjari.kernel.persistence;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.transaction.TransactionSynchronizationRegistry;
import javax.sql.DataSource;
import kr.onjari.kernel.tenancy.CurrentWork;

/** Hands the server's pool and transaction to the one {@link BoundDataSource}. */
@ApplicationScoped
public class DataSources {
    @Resource(lookup = "java:jboss/datasources/OnjariDS")
    private DataSource pool;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry registry;

    /** The bound source of this server; also found by Hibernate's connection providers. */
    @Produces
    @Singleton
    public BoundDataSource bound() {
        BoundDataSource source = new BoundDataSource(pool, new JtaTransactionScope(registry));
        CurrentWork.guardedBy(source);
        return source;
    }
}
