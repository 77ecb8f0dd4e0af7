package dev.parley.moderator;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The right that a resource asks for; that of the method wins over that of its class. Whoever lacks it does not get
 * past the entrance. What is everybody's carries {@link jakarta.annotation.security.PermitAll} instead, and what
 * carries neither is closed to all.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Requires {
    Right value();
}
