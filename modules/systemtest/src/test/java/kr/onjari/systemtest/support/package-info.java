/** The stack the tests run against, and how they speak to it. */
@NullMarked
package kr.onjari.systemtest.support;

import org.jspecify.annotations.NullMarked;
