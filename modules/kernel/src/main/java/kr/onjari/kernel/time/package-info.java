/** One time for everything that happens in a transaction: the database clock, read once. */
@NullMarked
package kr.onjari.kernel.time;

import org.jspecify.annotations.NullMarked;
