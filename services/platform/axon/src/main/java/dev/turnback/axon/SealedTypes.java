package dev.turnback.axon;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.Version;
import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.AnnotationIntrospectorPair;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;

/**
 * Writes which of its records a sealed interface is, so that domain types are read back without an
 * annotation on them. What an annotation says comes first.
 */
final class SealedTypes extends AnnotationIntrospector {

    private static final long serialVersionUID = 1L;

    /** No record component can be called so. */
    private static final String PROPERTY = "@type";

    private SealedTypes() {}

    static JsonMapper in(JsonMapper mapper) {
        AnnotationIntrospector annotations =
                mapper.serializationConfig().getAnnotationIntrospector();
        return mapper.rebuild()
                .annotationIntrospector(
                        AnnotationIntrospectorPair.create(annotations, new SealedTypes()))
                .build();
    }

    @Override
    public Version version() {
        return Version.unknownVersion();
    }

    @Override
    public JsonTypeInfo.@Nullable Value findPolymorphicTypeInfo(
            MapperConfig<?> config, Annotated annotated) {
        return isSealed(annotated)
                ? JsonTypeInfo.Value.construct(
                        JsonTypeInfo.Id.NAME, JsonTypeInfo.As.PROPERTY, PROPERTY, null, false, null)
                : null;
    }

    @Override
    public @Nullable List<NamedType> findSubtypes(MapperConfig<?> config, Annotated annotated) {
        return isSealed(annotated)
                ? DeciderSlice.recordsOf(annotated.getRawType()).map(NamedType::new).toList()
                : null;
    }

    private static boolean isSealed(Annotated annotated) {
        return annotated instanceof AnnotatedClass type && type.getRawType().isSealed();
    }
}
