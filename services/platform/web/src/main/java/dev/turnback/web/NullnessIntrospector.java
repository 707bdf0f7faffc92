package dev.turnback.web;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Executable;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;

/**
 * Takes a record at its word: in null-marked code a component that isn't {@code @Nullable} must be
 * there and must not be null, and so must the elements of a list or map.
 */
final class NullnessIntrospector extends JacksonAnnotationIntrospector {
    private static final long serialVersionUID = 1;

    @Override
    public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
        AnnotatedType type = nullMarkedType(member);
        if (type == null) {
            return super.hasRequiredMarker(config, member);
        }
        return !mayBeNull(type);
    }

    @Override
    public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated annotated) {
        AnnotatedType type = nullMarkedType(annotated);
        return type == null
                ? super.findSetterInfo(config, annotated)
                : JsonSetter.Value.construct(nulls(type), nulls(contentOf(type)));
    }

    private static @Nullable AnnotatedType nullMarkedType(Annotated annotated) {
        return annotated instanceof AnnotatedParameter parameter
                        && parameter.getOwner().getAnnotated() instanceof Executable executable
                        && isNullMarked(executable.getDeclaringClass())
                ? executable.getAnnotatedParameterTypes()[parameter.getIndex()]
                : null;
    }

    static boolean isNullMarked(Class<?> type) {
        return type.isAnnotationPresent(NullMarked.class)
                || type.getPackage().isAnnotationPresent(NullMarked.class);
    }

    static boolean mayBeNull(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class);
    }

    private static Nulls nulls(AnnotatedType type) {
        return mayBeNull(type) ? Nulls.DEFAULT : Nulls.FAIL;
    }

    /** The type of a collection's elements or a map's values; the type itself when it has none. */
    private static AnnotatedType contentOf(AnnotatedType type) {
        if (type instanceof AnnotatedParameterizedType generic) {
            AnnotatedType[] arguments = generic.getAnnotatedActualTypeArguments();
            return arguments[arguments.length - 1];
        }
        return type;
    }
}
