package dev.turnback.web;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Says of records what the reader of a body holds them to: fields that aren't nullable are
 * required. A sealed interface is one of its permitted records.
 */
final class RecordConverter implements ModelConverter {
    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        Class<?> raw = raw(type);
        if (raw.equals(Moment.class)) {
            return new Schema<>();
        }
        if (raw.isInterface() && raw.isSealed()) {
            return oneOf(raw, context);
        }
        Schema<?> schema = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        if (raw.isRecord() && NullnessIntrospector.isNullMarked(raw) && schema != null) {
            Schema<?> model =
                    schema.get$ref() == null
                            ? schema
                            : context.getDefinedModels().get(name(schema.get$ref()));
            markNullness(raw, model);
        }
        return schema;
    }

    private static Schema<?> oneOf(Class<?> sealed, ModelConverterContext context) {
        Schema<?> choice = new Schema<>();
        for (Class<?> permitted : sealed.getPermittedSubclasses()) {
            choice.addOneOfItem(context.resolve(new AnnotatedType(permitted).resolveAsRef(true)));
        }
        return choice;
    }

    @SuppressWarnings("rawtypes") // The model's own API has it so.
    private static void markNullness(Class<?> type, @Nullable Schema<?> model) {
        if (model == null || model.getProperties() == null || model.getRequired() != null) {
            return;
        }
        Map<String, Schema> properties = model.getProperties();
        for (RecordComponent component : type.getRecordComponents()) {
            Schema<?> property = properties.get(component.getName());
            if (property == null) {
                continue;
            }
            if (component.getType().equals(Moment.class)) {
                // Set here because the converters before this one forget the types of a choice.
                property = MomentReader.schema();
                properties.put(component.getName(), property);
            }
            if (NullnessIntrospector.mayBeNull(component.getAnnotatedType())) {
                properties.put(component.getName(), nullable(property));
            } else {
                model.addRequiredItem(component.getName());
            }
        }
    }

    private static Schema<?> nullable(Schema<?> property) {
        if (property.get$ref() == null && property.getTypes() != null) {
            property.addType("null");
            return property;
        }
        Schema<?> nothing = new Schema<>();
        nothing.addType("null");
        Schema<?> choice = new Schema<>();
        choice.setAnyOf(List.of(property, nothing));
        return choice;
    }

    private static Class<?> raw(AnnotatedType type) {
        return type.getType() instanceof JavaType known
                ? known.getRawClass()
                : Json31.mapper().constructType(type.getType()).getRawClass();
    }

    private static String name(String ref) {
        return ref.substring(ref.lastIndexOf('/') + 1);
    }
}
