/** Administrative units with their history: merged, split and renamed ones still lead to the unit of today. */
@NullMarked
package kr.onjari.registry.region;

import org.jspecify.annotations.NullMarked;
