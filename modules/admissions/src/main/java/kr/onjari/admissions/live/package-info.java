/** Live positions: pages are told by server-sent events that a list has a new version, and read it again. */
@NullMarked
package kr.onjari.admissions.live;

import org.jspecify.annotations.NullMarked;
