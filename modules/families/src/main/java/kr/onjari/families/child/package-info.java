/**
 * "내 정보": a guardian's children, the telephone number offers are sent to, and who of the administration read the family's data
 * (영유아보육법 §28; access logs are the family's to see).
 */
@NullMarked
package kr.onjari.families.child;

import org.jspecify.annotations.NullMarked;
