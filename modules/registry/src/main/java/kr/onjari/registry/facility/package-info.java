/** One facility: its facts as the sources tell them, how they are kept and recognised, and its page. */
@NullMarked
package kr.onjari.registry.facility;

import org.jspecify.annotations.NullMarked;
