package kr.onjari.admissions;

import java.util.List;
import kr.onjari.families.ChildId;

/**
 * An application as a guardian sends it.
 *
 * @param claims item codes of the rules in force, each at most once
 */
public record NewApplication(ChildId child, WaitingListId list, List<String> claims) {}
