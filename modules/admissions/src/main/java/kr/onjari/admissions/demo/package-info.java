/** Fictitious families and waiting lists for local demonstrations, made through the same facades as everybody's. Never in production. */
@NullMarked
package kr.onjari.admissions.demo;

import org.jspecify.annotations.NullMarked;
