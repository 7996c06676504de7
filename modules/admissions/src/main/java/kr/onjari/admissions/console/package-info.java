/**
 * The director's work on her waiting lists: what is to do first, the lists in their order, and one button: offer to the next
 * (영유아보육법 §28). Nothing here shows a name.
 */
@NullMarked
package kr.onjari.admissions.console;

import org.jspecify.annotations.NullMarked;
