package dev.parley.platform;

import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.Expression;
import io.quarkus.qute.ResultMapper;
import io.quarkus.qute.TemplateNode.Origin;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Teaches the template engine that {@link SafeHtml} is shown unescaped. The permission hangs on the type and not on a
 * word in a template, so a build check can forbid {@code .raw} everywhere without an exception.
 */
@Singleton
class SafeHtmlOutput implements ResultMapper {

    void teach(@Observes EngineBuilder engine) {
        engine.addResultMapper(this);
    }

    @Override
    public int getPriority() {
        // Before the engine's own HTML escaper, which would claim this value too.
        return DEFAULT_PRIORITY + 1;
    }

    @Override
    public boolean appliesTo(Origin origin, Object result) {
        return result instanceof SafeHtml;
    }

    @Override
    public String map(Object result, Expression expression) {
        return ((SafeHtml) result).html();
    }
}
