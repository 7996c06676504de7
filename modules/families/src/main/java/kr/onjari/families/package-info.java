/**
 * The citizen's vault: guardians, their children, what a family has going on across tenants, and who saw its data. Rows are
 * encrypted with a key per person; writes go only through definer functions (ADR "The families vault").
 */
@NullMarked
package kr.onjari.families;

import org.jspecify.annotations.NullMarked;
