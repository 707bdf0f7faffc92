package dev.turnback.web;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpMethod;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** The OpenAPI 3.1 description, made from the routes themselves. */
public final class OpenApi {
    /** The member of an operation that names its rule. */
    public static final String ACCESS = "x-turnback-access";

    private static final String SCHEME = "token";
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    private final ModelConverters converters;
    private final Components components = new Components().schemas(new TreeMap<>());

    private OpenApi() {
        converters = new ModelConverters(true);
        converters.addConverter(new ModelResolver(Json31.mapper(), new NestedTypeNames()));
        converters.addConverter(new RecordConverter());
    }

    /** The description's own route, at {@code /api/v1/openapi.json}; made when first asked for. */
    public static Route route(List<Route> routes) {
        var described = new ArrayList<>(routes);
        var description = Mono.fromSupplier(() -> Json.mapper().readTree(of(described))).cache();
        Route own =
                Route.get(
                        "/api/v1/openapi.json",
                        Access.PUBLIC,
                        Operation.of("describeApi", "This description."),
                        request -> description.flatMap(ServerResponse.ok()::bodyValue));
        described.add(own);
        return own;
    }

    /** The description as JSON text; pages, which are no part of the API, are left out. */
    public static String of(List<Route> routes) {
        return new OpenApi().describe(routes);
    }

    private String describe(List<Route> routes) {
        var paths = new Paths();
        for (Route route : routes) {
            if (!route.path().contains("{*")) {
                paths.computeIfAbsent(route.path(), path -> new PathItem())
                        .operation(
                                PathItem.HttpMethod.valueOf(route.method().name()),
                                operation(route));
            }
        }
        components.addSecuritySchemes(
                SCHEME, new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer"));
        return Json31.pretty(
                new OpenAPI(SpecVersion.V31)
                        .openapi("3.1.0")
                        .info(new Info().title("Turnback").version("v1"))
                        .paths(paths)
                        .components(components));
    }

    private io.swagger.v3.oas.models.Operation operation(Route route) {
        var described =
                new io.swagger.v3.oas.models.Operation()
                        .operationId(route.operation().id())
                        .summary(route.operation().summary())
                        .responses(responses(route));
        Matcher variables = VARIABLE.matcher(route.path());
        while (variables.find()) {
            described.addParametersItem(parameter("path", variables.group(1)).required(true));
        }
        route.operation()
                .parameters()
                .forEach(
                        query ->
                                described.addParametersItem(
                                        parameter("query", query.name())
                                                .description(query.description())));
        if (takesKey(route)) {
            described.addParametersItem(parameter("header", Commands.KEY_HEADER).required(true));
            described.addParametersItem(
                    parameter("header", Commands.ACTOR_HEADER)
                            .description("Who has to be asking; 409 when it is somebody else."));
        }
        described.addExtension(ACCESS, route.access().name());
        if (route.access() != Access.PUBLIC) {
            described.addSecurityItem(new SecurityRequirement().addList(SCHEME));
        }
        Class<?> body = route.operation().requestBody();
        if (body != null) {
            described.requestBody(new RequestBody().required(true).content(json(body)));
        }
        String textBody = route.operation().textBody();
        if (textBody != null) {
            described.requestBody(new RequestBody().required(true).content(text(textBody)));
        }
        return described;
    }

    private ApiResponses responses(Route route) {
        var done = new ApiResponse().description("Done.");
        Class<?> answer = route.operation().answer();
        if (answer != null) {
            done.content(json(answer));
        }
        return new ApiResponses()
                .addApiResponse("2XX", done)
                .addApiResponse(
                        "default",
                        new ApiResponse()
                                .description("Refused: an RFC 9457 problem.")
                                .content(
                                        content(
                                                "application/problem+json",
                                                ProblemDocument.class)));
    }

    private static Content text(String mediaType) {
        Schema<String> text = new Schema<>();
        text.addType("string");
        return new Content().addMediaType(mediaType, new MediaType().schema(text));
    }

    private Content json(Class<?> type) {
        return content("application/json", type);
    }

    private Content content(String mediaType, Class<?> type) {
        var resolved =
                converters.resolveAsResolvedSchema(new AnnotatedType(type).resolveAsRef(true));
        resolved.referencedSchemas.forEach(components::addSchemas);
        return new Content().addMediaType(mediaType, new MediaType().schema(resolved.schema));
    }

    private static Parameter parameter(String in, String name) {
        Schema<String> text = new Schema<>();
        text.addType("string");
        return new Parameter().in(in).name(name).schema(text);
    }

    /** What every refusal has; some carry {@code field}, {@code reason} or {@code current} too. */
    record ProblemDocument(String type, String title, int status, String detail) {}

    private static boolean takesKey(Route route) {
        return route.access().records()
                && !route.operation().repeatable()
                && !HttpMethod.GET.equals(route.method());
    }
}
