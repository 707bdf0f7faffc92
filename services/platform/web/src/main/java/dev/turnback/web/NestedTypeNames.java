package dev.turnback.web;

import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Set;

/** Names a nested record after what it is nested in, so that two can share a simple name. */
final class NestedTypeNames extends TypeNameResolver {
    @Override
    protected String nameForClass(Class<?> type, Set<Options> options) {
        Class<?> outer = type.getEnclosingClass();
        return outer == null
                ? super.nameForClass(type, options)
                : nameForClass(outer, options) + type.getSimpleName();
    }
}
