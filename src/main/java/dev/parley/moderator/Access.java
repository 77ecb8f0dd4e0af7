package dev.parley.moderator;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;

/** What a resource asks of whoever comes. */
sealed interface Access {

    /** Nothing. */
    record Open(boolean isOfDesk) implements Access {}

    record Needs(Right right) implements Access {}

    /** Nobody said. */
    record Forgotten() implements Access {}

    static Access to(ResourceInfo resource) {
        return to(resource.getResourceClass(), resource.getResourceMethod());
    }

    /** What the method says wins over what its class says; a right over openness, should one carry both. */
    private static Access to(Class<?> type, Method method) {
        Requires nearest = method.getAnnotation(Requires.class);
        if (nearest != null) {
            return new Needs(nearest.value());
        }
        if (method.isAnnotationPresent(PermitAll.class)) {
            return new Open(isOfDesk(type));
        }
        Requires ofClass = type.getAnnotation(Requires.class);
        if (ofClass != null) {
            return new Needs(ofClass.value());
        }
        return type.isAnnotationPresent(PermitAll.class) ? new Open(isOfDesk(type)) : new Forgotten();
    }

    private static boolean isOfDesk(Class<?> type) {
        Path path = type.getAnnotation(Path.class);
        return path != null && path.value().startsWith(DeskPath.HOME);
    }
}
