package dev.turnback.cli.csv;

import java.util.List;
import java.util.Optional;

/** The mappings of incidents there are. */
public final class IncidentMappings {

    private static final List<IncidentMapping> ALL =
            List.of(new IncidentsMapping(), new GithubStatusMapping(), new AwsStatusMapping());

    private IncidentMappings() {}

    public static List<String> names() {
        return ALL.stream().map(IncidentMapping::name).toList();
    }

    /** Empty when the name is none of these. */
    public static Optional<IncidentMapping> named(String name) {
        return ALL.stream().filter(mapping -> mapping.name().equals(name)).findFirst();
    }
}
