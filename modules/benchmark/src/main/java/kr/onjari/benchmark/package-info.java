/** Measures the main questions of the product on the real servers, each beside two baselines of the same run. */
@NullMarked
package kr.onjari.benchmark;

import org.jspecify.annotations.NullMarked;
