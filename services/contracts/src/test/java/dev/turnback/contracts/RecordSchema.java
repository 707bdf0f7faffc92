package dev.turnback.contracts;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The JSON schema (2020-12) of a record: every field is there, and no other. */
final class RecordSchema {

    private RecordSchema() {}

    static Map<String, Object> of(String type, Class<?> record) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", "urn:turnback:schema:" + type);
        schema.putAll(object(record));
        return schema;
    }

    private static Map<String, Object> object(Class<?> record) {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (RecordComponent component : record.getRecordComponents()) {
            properties.put(component.getName(), orNull(component.getAnnotatedType()));
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("required", List.copyOf(properties.keySet()));
        schema.put("additionalProperties", false);
        return schema;
    }

    private static Map<String, Object> orNull(AnnotatedType type) {
        Map<String, Object> schema = value(type);
        return type.isAnnotationPresent(Nullable.class)
                ? Map.of("anyOf", List.of(schema, Map.of("type", "null")))
                : schema;
    }

    private static Map<String, Object> value(AnnotatedType type) {
        if (type instanceof AnnotatedParameterizedType list) {
            Map<String, Object> schema = new LinkedHashMap<>();
            schema.put("type", "array");
            schema.put("items", value(list.getAnnotatedActualTypeArguments()[0]));
            if (list.getType().getTypeName().startsWith(Set.class.getName())) {
                schema.put("uniqueItems", true);
            }
            return schema;
        }
        return value((Class<?>) type.getType());
    }

    private static Map<String, Object> value(Class<?> type) {
        Map<String, Object> schema = new LinkedHashMap<>();
        if (type == Instant.class) {
            schema.put("type", "string");
            schema.put("format", "date-time");
        } else if (type == String.class) {
            schema.put("type", "string");
        } else if (type == boolean.class || type == Boolean.class) {
            schema.put("type", "boolean");
        } else if (type == int.class || type == Integer.class) {
            schema.put("type", "integer");
        } else if (type == double.class || type == Double.class) {
            schema.put("type", "number");
        } else if (type.isEnum()) {
            schema.put(
                    "enum", Arrays.stream(type.getEnumConstants()).map(Object::toString).toList());
        } else if (type.isRecord()) {
            schema.putAll(object(type));
        } else {
            throw new IllegalArgumentException("no schema for " + type);
        }
        return schema;
    }
}
