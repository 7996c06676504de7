package kr.onjari.kernel.persistence;

import kr.onjari.kernel.tenancy.CurrentWork;
import kr.onjari.kernel.tenancy.NoWorkContextException;
import org.hibernate.context.spi.CurrentTenantIdentifierResolver;

/** Tells Hibernate whose session it opens: the schema of the thread's tenant. Named in {@code persistence.xml}. */
public class CurrentSchema implements CurrentTenantIdentifierResolver<String> {

    @Override
    public String resolveCurrentTenantIdentifier() {
        return CurrentWork.requireTenant().schema();
    }

    @Override
    public boolean validateExistingCurrentSessions() {
        return true;
    }

    static void require(String schema) {
        String current = CurrentWork.requireTenant().schema();
        if (!current.equals(schema)) {
            throw new NoWorkContextException(
                    "A session of " + schema + " was used while working for " + current + "; use OwnTransaction");
        }
    }
}
