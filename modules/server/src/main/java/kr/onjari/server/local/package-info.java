/** Runs the whole system on one machine, on the real parts: PostgreSQL, Keycloak, WildFly and a simulated SMS centre. */
@NullMarked
package kr.onjari.server.local;

import org.jspecify.annotations.NullMarked;
