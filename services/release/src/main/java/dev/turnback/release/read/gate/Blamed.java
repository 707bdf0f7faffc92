package dev.turnback.release.read.gate;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.release.read.heard.KnownIncident;
import java.util.List;

/**
 * An incident that a release caused, or is suspected to have.
 *
 * @param kinds of the release's changes; empty when they are not known
 */
record Blamed(KnownIncident incident, String releaseId, List<ChangeKind> kinds) {

    /** Nobody contained it yet. */
    boolean isOpen() {
        return !incident.over();
    }
}
