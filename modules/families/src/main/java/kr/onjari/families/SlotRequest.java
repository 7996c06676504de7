package kr.onjari.families;

import java.util.UUID;
import kr.onjari.registry.FacilityId;

/**
 * A claim on one of a child's active applications.
 *
 * @param limitWhenNotEnrolled how many a child without a place may hold nationwide (3 in 2026)
 * @param limitWhenEnrolled how many an enrolled child may hold (2 in 2026)
 */
public record SlotRequest(
        ChildId child,
        UUID application,
        FacilityId facility,
        UUID waitingList,
        int limitWhenNotEnrolled,
        int limitWhenEnrolled) {}
