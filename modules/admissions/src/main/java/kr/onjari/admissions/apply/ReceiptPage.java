package kr.onjari.admissions.apply;

import kr.onjari.admissions.ApplicationView;
import kr.onjari.admissions.list.Centre;
import kr.onjari.admissions.policy.ItemisedScore;

/**
 * Proof that an application has arrived.
 *
 * @param child the child's name
 */
public record ReceiptPage(
        ApplicationView application, Centre centre, String child, ItemisedScore score, boolean reachable) {}
