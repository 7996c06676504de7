/** Files by tenant through a port, because the disk of one node is not shared. */
@NullMarked
package kr.onjari.kernel.files;

import org.jspecify.annotations.NullMarked;
