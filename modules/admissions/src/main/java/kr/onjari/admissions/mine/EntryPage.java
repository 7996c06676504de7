package kr.onjari.admissions.mine;

import java.util.List;
import kr.onjari.admissions.Moment;
import kr.onjari.admissions.policy.ItemisedScore;

/**
 * One application with its score and its story.
 *
 * @param story newest first
 */
public record EntryPage(Standing standing, ItemisedScore score, List<Moment> story) {}
