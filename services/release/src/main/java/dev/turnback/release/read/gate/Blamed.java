package dev.turnback.release.read.gate;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.release.read.heard.KnownIncident;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An incident that a release caused, or is suspected to have, or a component, whichever release of
 * it.
 *
 * @param releaseId null when it was said of the component
 * @param kinds of the release's changes; empty when they are not known
 */
public record Blamed(KnownIncident incident, @Nullable String releaseId, List<ChangeKind> kinds) {

    /** Nobody contained it yet. */
    boolean isOpen() {
        return !incident.over();
    }
}
