package dev.parley.support;

import dev.parley.moderator.Requires;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every route of the product, taken from its code; those that tests add are not among them. */
@ApplicationScoped
public class Routes {

    private final BeanManager beans;

    Routes(BeanManager beans) {
        this.beans = beans;
    }

    /** In alphabetical order. */
    public List<Route> all() {
        return beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .<Class<?>>map(bean -> bean.getBeanClass())
                .filter(type -> type.isAnnotationPresent(Path.class) && isProduct(type))
                .flatMap(Routes::of)
                .distinct()
                .sorted()
                .toList();
    }

    private static boolean isProduct(Class<?> type) {
        return Files.exists(java.nio.file.Path.of(
                "target", "classes", type.getName().replace('.', '/').concat(".class")));
    }

    private static Stream<Route> of(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .flatMap(method -> Arrays.stream(method.getAnnotations())
                        .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                        .filter(verb -> verb != null)
                        .map(verb -> new Route(verb.value(), path(type, method), right(type, method))));
    }

    private static String path(Class<?> type, Method method) {
        Path own = method.getAnnotation(Path.class);
        return type.getAnnotation(Path.class).value() + (own == null ? "" : own.value());
    }

    /** Says of itself what it asks for; a method that says nothing follows its class. */
    private static dev.parley.moderator.@Nullable Right right(Class<?> type, Method method) {
        for (var element : List.of(method, type)) {
            Requires asked = element.getAnnotation(Requires.class);
            if (asked != null) {
                return asked.value();
            }
            if (element.isAnnotationPresent(PermitAll.class)) {
                return null;
            }
        }
        throw new AssertionError(type.getSimpleName() + "." + method.getName() + " does not say whose it is");
    }

    /** What the routes are called that are in none of these. */
    public static Set<String> missing(List<Route> routes, Set<String> known) {
        return routes.stream()
                .map(Route::toString)
                .filter(route -> !known.contains(route))
                .collect(java.util.stream.Collectors.toCollection(java.util.TreeSet::new));
    }
}
