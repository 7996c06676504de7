package kr.onjari.families;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import kr.onjari.kernel.persistence.Database;

/**
 * What a child may hold only so many of, nationwide: active applications and one place. Each call locks the child's row until the
 * transaction ends; lock order everywhere is child, then list.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class NationalClaims {
    private final Database database;

    @Inject
    public NationalClaims(Database database) {
        this.database = database;
    }

    /**
     * Locks a child before anything that concerns it is changed.
     *
     * @return false when the bound person is not its guardian and the bound tenant is not engaged with it; then nothing is locked
     */
    public boolean lock(ChildId child) {
        return database.one("select families.lock_child(?) as locked", row -> row.bool("locked"), child.value());
    }

    /** Claims one of the child's active applications for the bound tenant, with the engagement that lets the tenant read it. */
    public SlotClaim claimApplicationSlot(SlotRequest request) {
        return SlotClaim.valueOf(database.one(
                "select families.claim_application_slot(?, ?, ?, ?, ?, ?) as outcome",
                row -> row.text("outcome"),
                request.child().value(),
                request.application(),
                request.facility().value(),
                request.waitingList(),
                request.limitWhenNotEnrolled(),
                request.limitWhenEnrolled()));
    }

    /** Gives an active application back and ends the tenant's engagement for it. @return false when there was none */
    public boolean releaseApplicationSlot(ChildId child, UUID application) {
        return database.one(
                "select families.release_application_slot(?, ?) as released",
                row -> row.bool("released"),
                child.value(),
                application);
    }

    /** Notes the latest offer on the child's active application, so that its guardian finds it from every tenant's address. */
    public boolean noteOffer(ChildId child, UUID application, UUID offer) {
        return database.one(
                "select families.note_offer(?, ?, ?) as noted",
                row -> row.bool("noted"),
                child.value(),
                application,
                offer);
    }

    /** Turns an application into the child's one place nationwide; its slot is given back. */
    public EnrolmentClaim claimEnrolment(ChildId child, UUID application, LocalDate startsOn) {
        return EnrolmentClaim.valueOf(database.one(
                "select families.claim_enrolment(?, ?, ?) as outcome",
                row -> row.text("outcome"),
                child.value(),
                application,
                startsOn));
    }
}
