package dev.turnback.web;

import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/**
 * How JSON is read and written over HTTP. Reading guesses nothing: unknown, missing, doubled and
 * wrongly typed fields are refused, instants are RFC 3339 strings with an offset, text is whole
 * characters, and nothing is nested deeper than {@value #MAX_DEPTH}. A service that reads a sealed
 * type rebuilds this mapper with its own mix-in.
 */
public final class Json {
    /** Levels of nesting beyond which a body is refused. */
    public static final int MAX_DEPTH = 64;

    private static final JsonMapper MAPPER = build();

    private Json() {}

    public static JsonMapper mapper() {
        return MAPPER;
    }

    private static JsonMapper build() {
        var factory =
                JsonFactory.builder()
                        .streamReadConstraints(
                                StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .build();
        return JsonMapper.builder(factory)
                .annotationIntrospector(new NullnessIntrospector())
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(
                        MapperFeature.ALLOW_COERCION_OF_SCALARS,
                        MapperFeature.DEFAULT_VIEW_INCLUSION)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .withCoercionConfig(
                        LogicalType.Textual,
                        text ->
                                text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                        .setCoercion(
                                                CoercionInputShape.Boolean, CoercionAction.Fail))
                .addModule(
                        new SimpleModule("turnback")
                                .addDeserializer(java.time.Instant.class, new InstantReader())
                                .addDeserializer(Moment.class, new MomentReader())
                                .addDeserializer(String.class, new TextReader()))
                .build();
    }
}
