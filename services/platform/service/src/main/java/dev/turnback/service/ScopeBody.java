package dev.turnback.service;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.Scope;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A scope as it is sent. An absent or empty list means all of them. */
public record ScopeBody(
        @Nullable List<ChangeKind> changeKinds,
        @Nullable List<String> components,
        @Nullable List<String> tags) {

    private static final int MOST = 50;

    /** The scope that was sent, everything when none was; 400 naming the field when malformed. */
    public static Scope checked(@Nullable ScopeBody body) {
        if (body == null) {
            return Scope.ALL;
        }
        List<String> components = orNone(body.components);
        List<String> tags = orNone(body.tags);
        Check.atMost("scope.components", components.size(), MOST);
        Check.atMost("scope.tags", tags.size(), MOST);
        components.forEach(each -> Check.id("scope.components", each));
        tags.forEach(each -> Check.name("scope.tags", each));
        return new Scope(orNone(body.changeKinds), components, tags);
    }

    private static <T> List<T> orNone(@Nullable List<T> values) {
        return values == null ? List.of() : values;
    }
}
