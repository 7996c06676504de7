/**
 * Offers of seats (입소 제안): a director offers a free seat to the next child and to no other; the guardian accepts or refuses
 * before the clock runs out (영유아보육법 §28; answer 3-7 days by the rules in force).
 */
@NullMarked
package kr.onjari.admissions.offer;

import org.jspecify.annotations.NullMarked;
