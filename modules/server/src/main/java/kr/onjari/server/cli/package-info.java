/** The operator's command line: start and stop, migrations, tenants, registry. */
@NullMarked
package kr.onjari.server.cli;

import org.jspecify.annotations.NullMarked;
