/** The demonstration's telephone: what this tenant has sent. Exists in the local profile only. */
@NullMarked
package kr.onjari.messaging.demo;

import org.jspecify.annotations.NullMarked;
