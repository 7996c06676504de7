/** The national facility registry: what every tenant may know about regions and facilities, and who serves them. */
@NullMarked
package kr.onjari.registry;

import org.jspecify.annotations.NullMarked;
