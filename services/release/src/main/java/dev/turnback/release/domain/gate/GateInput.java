package dev.turnback.release.domain.gate;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.GuidanceCheck;
import dev.turnback.contracts.Reversibility;
import dev.turnback.contracts.Scope;
import dev.turnback.figures.rehearsal.PathVerdict;
import dev.turnback.release.domain.component.Bar;
import dev.turnback.release.domain.component.Ownership;
import dev.turnback.release.domain.matrix.LineContent;
import dev.turnback.release.domain.procedure.Mechanics;
import dev.turnback.release.domain.release.Change;
import dev.turnback.release.domain.release.Plan;
import dev.turnback.release.domain.release.ReleasePolicies;
import dev.turnback.release.domain.sheet.SheetContent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that a gate looks at. All times UTC.
 *
 * @param bar what the component's team asks of its releases, null when it never said
 * @param changes the plan's, in its order, each with what is known of its way back
 * @param procedures those that the plan goes by
 * @param sheet the decision sheet that it goes by, null when the component has none
 * @param guidance what is adopted and applies to one of the changes
 * @param live the version that runs of each dependant; none where Turnback knows of none
 * @param open harm of this component's releases that nobody contained yet
 * @param past incidents that this component's releases caused, or are suspected to have
 * @param at when the verdict is to hold
 */
public record GateInput(
        Plan plan,
        Ownership ownership,
        @Nullable Bar bar,
        List<WayBack> changes,
        List<InForce> procedures,
        @Nullable SheetContent sheet,
        List<Guidance> guidance,
        Map<String, String> live,
        List<OpenObligation> open,
        List<PastIncident> past,
        Instant at) {

    public GateInput {
        changes = List.copyOf(changes);
        procedures = List.copyOf(procedures);
        guidance = List.copyOf(guidance);
        live = Map.copyOf(live);
        open = List.copyOf(open);
        past = List.copyOf(past);
    }

    /**
     * A change and what is known of its way back.
     *
     * @param line what the matrix says of it now, null when it has no line
     * @param rehearsed what its rehearsals are worth: of its containment when it is one-way
     * @param observed how long taking such a change back took, null when it never was
     */
    public record WayBack(
            Change change,
            @Nullable Line line,
            PathVerdict rehearsed,
            @Nullable Observed observed) {

        /** Null when nobody said. */
        public @Nullable Reversibility reversibility() {
            return reversibility(change, line);
        }

        /**
         * How far a change is planned to be taken back. Where the plan leaves that to the matrix:
         * the harder of what its line said then and says now, until the plan is revised. Null when
         * nobody said.
         */
        public static @Nullable Reversibility reversibility(Change change, @Nullable Line line) {
            return change.stated() != null || line == null
                    ? change.planned()
                    : ReleasePolicies.harder(change.planned(), line.content().reversibility());
        }
    }

    /**
     * @param signedOff whether the owner of the data agreed to what it says now
     */
    public record Line(LineContent content, Origin origin, boolean signedOff) {}

    /**
     * @param n how many rollbacks it was seen in
     */
    public record Observed(int n, double p90Seconds) {}

    /**
     * A procedure as it stands.
     *
     * @param validated whether a rehearsal of this very version passed
     */
    public record InForce(
            String id, int version, Mechanics mechanics, Origin origin, boolean validated) {}

    /**
     * A clause that teams are asked to follow.
     *
     * @param check what is looked for in the plan, null when only people can tell
     * @param learned the incident that it was learned from, null when it was proposed by hand
     */
    public record Guidance(
            String id,
            int version,
            String clause,
            Scope scope,
            @Nullable GuidanceCheck check,
            @Nullable Learned learned) {}

    /**
     * @param title of the incident; its id where it is not known
     */
    public record Learned(String incidentId, String title) {}

    /**
     * @param releaseId the release that is linked to it; null when the component is, whichever
     *     release of it
     * @param since when the harm began, or else when the incident was declared
     */
    public record OpenObligation(
            String incidentId, String title, @Nullable String releaseId, Instant since) {}

    /**
     * @param kinds of the changes of the release that caused it; empty when they are not known
     */
    public record PastIncident(String id, String title, List<ChangeKind> kinds, Instant at) {
        public PastIncident {
            kinds = List.copyOf(kinds);
        }
    }
}
