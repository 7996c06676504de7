package kr.onjari.kernel.migration;

import java.util.Optional;

/**
 * How the migration of one schema by one module ended.
 *
 * @param version the version the schema is at
 * @param applied how many migrations ran this time
 * @param error the first line of what went wrong; empty when it is up to date
 */
public record MigrationResult(String schema, String module, String version, int applied, Optional<String> error) {

    public boolean succeeded() {
        return error.isEmpty();
    }
}
