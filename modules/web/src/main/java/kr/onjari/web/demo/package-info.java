/** Pages that exist in a local demonstration only: its accounts, and every component in the tenant's look. */
@NullMarked
package kr.onjari.web.demo;

import org.jspecify.annotations.NullMarked;
