package dev.turnback.decision.signal.watch;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The watches that listen to one signal, in order of their keys. */
final class Listening {

    private static final Watch[] NOBODY = {};

    private final Watch[] all;
    private final Map<String, Watch[]> byComponent;

    Listening(List<Watch> watches) {
        all = watches.toArray(Watch[]::new);
        byComponent =
                watches.stream()
                        .collect(
                                Collectors.groupingBy(
                                        each -> each.bound().component(),
                                        Collectors.collectingAndThen(
                                                Collectors.toList(),
                                                some -> some.toArray(Watch[]::new))));
    }

    /**
     * @param component whose signal it is; null when nobody says, and it may be that of each
     */
    Watch[] to(@Nullable String component) {
        return component == null ? all : byComponent.getOrDefault(component, NOBODY);
    }
}
