/** Words in four languages: message bundles with tenants' overrides, and how dates, money, counts and telephones are written. */
@NullMarked
package kr.onjari.web.text;

import org.jspecify.annotations.NullMarked;
