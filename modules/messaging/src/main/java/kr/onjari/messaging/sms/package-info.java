/** The port to the mobile carriers' message gateway, and its implementation over SMPP 3.4. */
@NullMarked
package kr.onjari.messaging.sms;

import org.jspecify.annotations.NullMarked;
