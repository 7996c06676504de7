package kr.onjari.kernel.identity;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the permission of one resource method. Every resource method carries it, public ones too: the deployment fails
 * on one that does not (see {@link EveryEndpointNamesItsPermission}).
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Needs {

    /** What the caller must be allowed to do. */
    Permission value();
}
