package kr.onjari.admissions.offer;

import kr.onjari.admissions.OfferView;
import kr.onjari.admissions.mine.Standing;
import kr.onjari.web.form.Form;

/**
 * The last page before an offer is answered: what the answer means.
 *
 * @param accept whether the answer would be yes
 * @param others how many other lists of this tenant the child waits in
 */
public record AnswerPage(Form form, Standing standing, OfferView offer, boolean accept, int others) {}
