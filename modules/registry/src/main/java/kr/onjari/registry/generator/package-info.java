/** Fictitious facilities in the nation's real proportions, for demonstrations, tests and measurements. */
@NullMarked
package kr.onjari.registry.generator;

import org.jspecify.annotations.NullMarked;
