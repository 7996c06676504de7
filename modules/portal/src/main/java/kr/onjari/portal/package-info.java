/** The web application: host to tenant, one REST application, JSON, health. Everything else is in the modules. */
@NullMarked
package kr.onjari.portal;

import org.jspecify.annotations.NullMarked;
