/** Finding facilities by words, region, kind and distance. */
@NullMarked
package kr.onjari.registry.search;

import org.jspecify.annotations.NullMarked;
