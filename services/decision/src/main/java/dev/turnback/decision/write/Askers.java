package dev.turnback.decision.write;

import dev.turnback.contracts.TriggerRole;
import dev.turnback.decision.domain.decision.Mandates.Whoever;
import dev.turnback.web.Access;
import dev.turnback.web.Caller;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** In which roles somebody decides, by what they have the right to at that moment. */
public final class Askers {

    private Askers() {}

    /**
     * @param component that it is about; null for none
     */
    public static Whoever of(Caller caller, @Nullable String component) {
        Set<TriggerRole> roles = EnumSet.noneOf(TriggerRole.class);
        if (caller.may(Access.LOG)) {
            roles.add(TriggerRole.RESPONDER);
        }
        if (caller.may(Access.COMMAND)) {
            roles.add(TriggerRole.COMMANDER);
        }
        if (component != null && caller.may(Access.RELEASE, component)) {
            roles.add(TriggerRole.RELEASE_OWNER);
        }
        return new Whoever(caller.actor(), roles);
    }
}
