/** Settings and files of tenants, inherited down the tree, with provenance. */
@NullMarked
package kr.onjari.kernel.configuration;

import org.jspecify.annotations.NullMarked;
