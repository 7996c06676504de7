/** Reading the national standard data set (전국어린이집표준데이터) as it really comes. */
@NullMarked
package kr.onjari.registry.imports;

import org.jspecify.annotations.NullMarked;
