/**
 * Who is calling and what they may do: login through the national identity provider, the roles a person holds in the
 * tenant of the host they are on, and the permission that every endpoint names.
 */
@NullMarked
package kr.onjari.kernel.identity;

import org.jspecify.annotations.NullMarked;
