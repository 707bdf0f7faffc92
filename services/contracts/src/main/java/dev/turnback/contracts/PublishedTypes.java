package dev.turnback.contracts;

import dev.turnback.contracts.decision.DecisionEvents;
import dev.turnback.contracts.guidance.GuidanceEvents;
import dev.turnback.contracts.incident.IncidentEvents;
import dev.turnback.contracts.release.ReleaseEvents;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every published event: its record and its CloudEvents type. */
public final class PublishedTypes {

    /** The sealed roots, one a service. */
    public static final List<Class<? extends PublishedBody>> ROOTS =
            List.of(
                    ReleaseEvents.class,
                    IncidentEvents.class,
                    DecisionEvents.class,
                    GuidanceEvents.class);

    /** Found once for each record: every event that is published asks for it. */
    private static final ClassValue<String> TYPES =
            new ClassValue<>() {
                @Override
                protected String computeValue(Class<?> event) {
                    String service = event.getPackageName();
                    return "dev.turnback."
                            + service.substring(service.lastIndexOf('.') + 1)
                            + "."
                            + event.getSimpleName()
                                    .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                                    .toLowerCase(Locale.ROOT)
                            + ".v1";
                }
            };

    private static final Map<String, Class<? extends PublishedBody>> RECORDS =
            ROOTS.stream()
                    .flatMap(PublishedTypes::recordsOf)
                    .collect(
                            Collectors.toUnmodifiableMap(
                                    PublishedTypes::type, Function.identity()));

    private PublishedTypes() {}

    /** {@code dev.turnback.<service>.<kebab-case-name>.v1}. */
    public static String type(Class<? extends PublishedBody> event) {
        return TYPES.get(event);
    }

    /** The record of a CloudEvents type; empty when nothing of that type is published. */
    public static Optional<Class<? extends PublishedBody>> record(String type) {
        return Optional.ofNullable(RECORDS.get(type));
    }

    /** Every record under a sealed root, in however many families. */
    public static Stream<Class<? extends PublishedBody>> recordsOf(
            Class<? extends PublishedBody> root) {
        return root.isSealed()
                ? Arrays.stream(root.getPermittedSubclasses())
                        .map(each -> each.asSubclass(PublishedBody.class))
                        .flatMap(PublishedTypes::recordsOf)
                : Stream.of(root);
    }
}
