package kr.onjari.admissions.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import kr.onjari.admissions.policy.PolicyBook;
import kr.onjari.kernel.tenancy.CurrentWork;
import kr.onjari.kernel.time.TransactionClock;
import kr.onjari.registry.CodeList;

/** The items that can be claimed under the rules in force; the parent is the item's priority class (순위). */
@ApplicationScoped
public class ItemCodes implements CodeList {
    private final PolicyBook policies;
    private final TransactionClock clock;

    @Inject
    public ItemCodes(PolicyBook policies, TransactionClock clock) {
        this.policies = policies;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "items";
    }

    @Override
    public List<Code> codes() {
        return policies.inForce(CurrentWork.requireTenant().code(), clock.today()).items().stream()
                .map(item -> new Code(item.code(), item.text(), Optional.of(item.group())))
                .toList();
    }
}
