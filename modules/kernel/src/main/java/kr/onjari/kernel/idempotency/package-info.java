/** A repeated command answers with the first result; scoped to tenant and person, stored in the command's transaction. */
@NullMarked
package kr.onjari.kernel.idempotency;

import org.jspecify.annotations.NullMarked;
