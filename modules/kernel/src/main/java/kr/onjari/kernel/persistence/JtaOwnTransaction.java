package kr.onjari.kernel.persistence;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.InvalidTransactionException;
import jakarta.transaction.SystemException;
import jakarta.transaction.Transaction;
import jakarta.transaction.TransactionManager;
import java.util.Optional;
import java.util.concurrent.Callable;
import kr.onjari.kernel.tenancy.CurrentWork;
import kr.onjari.kernel.tenancy.WorkContext;

/** {@link OwnTransaction} on the server's transaction manager. */
@ApplicationScoped
public class JtaOwnTransaction implements OwnTransaction {
    @Resource(lookup = "java:jboss/TransactionManager")
    private TransactionManager transactions;

    @Override
    public <T> T call(WorkContext context, Callable<T> work) {
        try {
            Transaction outer = transactions.suspend();
            try {
                return CurrentWork.call(context, Optional.empty(), () -> inNew(work));
            } finally {
                if (outer != null) {
                    transactions.resume(outer);
                }
            }
        } catch (RuntimeException e) {
            throw e;
        } catch (SystemException | InvalidTransactionException e) {
            throw new IllegalStateException("The transaction manager refused", e);
        } catch (Exception e) {
            throw new IllegalStateException("Work in a transaction of its own failed", e);
        }
    }

    private <T> T inNew(Callable<T> work) throws Exception {
        transactions.begin();
        T result;
        try {
            result = work.call();
        } catch (Exception | Error e) {
            transactions.rollback();
            throw e;
        }
        transactions.commit();
        return result;
    }
}
