/** What a visitor typed, what is wrong with it, and the proof that she sent it herself. */
@NullMarked
package kr.onjari.web.form;

import org.jspecify.annotations.NullMarked;
