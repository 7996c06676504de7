package kr.onjari.kernel.tenancy;

/** For whom work is done. There is no third case and no default: work without a context is refused. */
public sealed interface WorkContext {

    /** Work on one tenant's own rows. */
    record ForTenant(Tenant tenant) implements WorkContext {
        @Override
        public String role() {
            return tenant.role();
        }

        @Override
        public String searchPath() {
            return tenant.schema() + ", extensions";
        }
    }

    /** Work on the shared schemas, with the role of its purpose and no tenant's rows in reach. */
    record ForPlatform(Purpose purpose) implements WorkContext {
        @Override
        public String role() {
            return purpose.role();
        }

        @Override
        public String searchPath() {
            return "extensions";
        }
    }

    /** The database role that is bound for the length of one transaction. */
    String role();

    /** The search path that is bound for the length of one transaction. */
    String searchPath();

    static WorkContext of(Tenant tenant) {
        return new ForTenant(tenant);
    }

    static WorkContext of(Purpose purpose) {
        return new ForPlatform(purpose);
    }
}
