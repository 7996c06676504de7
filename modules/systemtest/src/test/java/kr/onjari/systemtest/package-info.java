/** The whole system from outside, as citizens, directors, scripts and the ministry meet it. */
@NullMarked
package kr.onjari.systemtest;

import org.jspecify.annotations.NullMarked;
