/** What visitors and programs are told when something is refused or fails: designed pages, and RFC 9457 problems under /api. */
@NullMarked
package kr.onjari.web.error;

import org.jspecify.annotations.NullMarked;
