/** Files with immutable addresses, tenants' brand files, and the security headers of every answer. */
@NullMarked
package kr.onjari.web.asset;

import org.jspecify.annotations.NullMarked;
