/** Sets up and checks the identity provider: one realm, tenants as organizations, staff roles as their groups. */
@NullMarked
package kr.onjari.server.keycloak;

import org.jspecify.annotations.NullMarked;
