/** Roles, schemas and migrations of every tenant; used by the server tool and by tests, never inside the portal. */
@NullMarked
package kr.onjari.kernel.migration;

import org.jspecify.annotations.NullMarked;
