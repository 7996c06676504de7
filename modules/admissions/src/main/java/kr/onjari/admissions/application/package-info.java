/**
 * Applications (입소대기 신청): what a guardian may claim where, what becomes of an application, and the story of its position
 * (영유아보육법 §28, 시행규칙 §28의3 and §29).
 */
@NullMarked
package kr.onjari.admissions.application;

import org.jspecify.annotations.NullMarked;
