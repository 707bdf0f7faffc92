package dev.turnback.contracts;

import java.util.List;

/**
 * What a finding or a guidance item applies to. An empty list means all of them.
 *
 * @param changeKinds in the order of {@link ChangeKind}, each once
 * @param components ids, sorted, each once
 * @param tags free words, sorted, each once
 */
public record Scope(List<ChangeKind> changeKinds, List<String> components, List<String> tags) {

    /** Everything. */
    public static final Scope ALL = new Scope(List.of(), List.of(), List.of());

    public Scope {
        changeKinds = changeKinds.stream().distinct().sorted().toList();
        components = components.stream().distinct().sorted().toList();
        tags = tags.stream().distinct().sorted().toList();
    }

    /** True when what it says is meant for changes of this kind to this component. */
    public boolean covers(String component, ChangeKind kind) {
        return coversComponent(component) && coversKind(kind);
    }

    public boolean coversComponent(String component) {
        return components.isEmpty() || components.contains(component);
    }

    public boolean coversKind(ChangeKind kind) {
        return changeKinds.isEmpty() || changeKinds.contains(kind);
    }
}
