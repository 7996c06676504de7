/** View settings (보기 설정): text size, contrast and motion, kept in a cookie and working without JavaScript. */
@NullMarked
package kr.onjari.web.settings;

import org.jspecify.annotations.NullMarked;
