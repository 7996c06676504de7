/** Runs the product: the local launcher, the operator's command line, the identity provider's set-up. */
@NullMarked
package kr.onjari.server;

import org.jspecify.annotations.NullMarked;
