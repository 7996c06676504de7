/** Encrypted columns, a key per person, and keyed hashes for matching. Keys come from a port. */
@NullMarked
package kr.onjari.kernel.crypto;

import org.jspecify.annotations.NullMarked;
