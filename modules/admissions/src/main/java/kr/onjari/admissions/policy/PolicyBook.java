package kr.onjari.admissions.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import kr.onjari.kernel.configuration.TenantSettings;
import kr.onjari.kernel.tenancy.TenantCode;
import kr.onjari.kernel.tenancy.TenantDirectory;

/**
 * Every version of the rules a tenant follows or followed. The version that applies is the nearest tenant's in force that day;
 * old versions stay, so that past decisions can be replayed. Files are read once for each tenant and node.
 */
@ApplicationScoped
public class PolicyBook {
    private final Function<TenantCode, List<Path>> folders;
    private final Map<TenantCode, List<Policy>> read = new ConcurrentHashMap<>();

    @Inject
    public PolicyBook(TenantDirectory directory, TenantSettings settings) {
        this(tenant -> directory.lineage(tenant).stream()
                .map(member -> settings.folder(member.code()))
                .toList());
    }

    /** @param folders a tenant's folder and its ancestors', its own first */
    public PolicyBook(Function<TenantCode, List<Path>> folders) {
        this.folders = folders;
    }

    /**
     * The rules for new decisions of that day.
     *
     * @throws IllegalStateException when no version is in force: then nothing may be decided
     */
    public Policy inForce(TenantCode tenant, LocalDate day) {
        return applicable(versions(tenant), day)
                .orElseThrow(() ->
                        new IllegalStateException("No rules of admission are in force for " + tenant + " on " + day));
    }

    /**
     * The rules under which a past decision was taken.
     *
     * @throws IllegalStateException when the tenant never had that version
     */
    public Policy version(TenantCode tenant, String version) {
        return versions(tenant).stream()
                .filter(policy -> policy.version().equals(version))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No version " + version + " of the rules at " + tenant));
    }

    /** Of several versions in force the most derived one, then the youngest. */
    static Optional<Policy> applicable(List<Policy> versions, LocalDate day) {
        return versions.stream()
                .filter(policy -> policy.isInForceOn(day))
                .max(Comparator.comparingLong(PolicyBook::derivations).thenComparing(Policy::validFrom));
    }

    private static long derivations(Policy policy) {
        return policy.version().chars().filter(c -> c == '+').count();
    }

    private List<Policy> versions(TenantCode tenant) {
        return read.computeIfAbsent(tenant, code -> {
            List<Path> ministryFirst = new ArrayList<>(folders.apply(code));
            Collections.reverse(ministryFirst);
            return PolicyFiles.read(ministryFirst);
        });
    }
}
