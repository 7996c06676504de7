/**
 * "내 대기": what a family waits for, where it stands, since when, and why the position is what it is; withdrawing
 * (입소대기 취소).
 */
@NullMarked
package kr.onjari.admissions.mine;

import org.jspecify.annotations.NullMarked;
