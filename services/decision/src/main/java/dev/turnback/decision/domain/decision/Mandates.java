package dev.turnback.decision.domain.decision;

import dev.turnback.contracts.Authority;
import dev.turnback.contracts.DecisionKind;
import dev.turnback.contracts.TriggerRole;
import dev.turnback.contracts.Triggers;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who may decide what. */
public final class Mandates {

    private Mandates() {}

    /**
     * Whoever decides.
     *
     * @param person as an id
     * @param roles that they fill for the component that it is about
     */
    public record Whoever(String person, Set<TriggerRole> roles) {
        public Whoever {
            roles = Set.copyOf(roles);
        }
    }

    /**
     * Commanders decide, but for taking back and containing what a team gave others the authority
     * over: then those do.
     *
     * @param given whom the component or its procedures give the authority over the way back
     * @param breakGlass why they go ahead without; null or blank when they do not
     */
    public static Mandate of(
            DecisionKind kind, Whoever who, Triggers given, @Nullable String breakGlass) {
        boolean bound = needsTheWayBack(kind) && given.areNamed();
        return (bound ? given(who, given) : commands(who))
                .map(why -> new Mandate(Authority.HELD, why))
                .orElseGet(() -> without(bound ? named(given) : "COMMANDER", breakGlass));
    }

    private static boolean needsTheWayBack(DecisionKind kind) {
        return switch (kind) {
            case PARTIAL_ROLLBACK, FULL_ROLLBACK, CONTAIN -> true;
            case HOLD, CONTINUE, PAUSE, ROLL_FORWARD, ACCEPT_RISK -> false;
        };
    }

    private static Optional<String> given(Whoever who, Triggers given) {
        return given.persons().contains(who.person())
                ? Optional.of("named for this component")
                : given.roles().stream()
                        .filter(who.roles()::contains)
                        .findFirst()
                        .map(role -> role + ", named for this component");
    }

    private static Optional<String> commands(Whoever who) {
        return who.roles().contains(TriggerRole.COMMANDER)
                ? Optional.of(TriggerRole.COMMANDER.name())
                : Optional.empty();
    }

    private static Mandate without(String needed, @Nullable String breakGlass) {
        return breakGlass == null || breakGlass.isBlank()
                ? new Mandate(Authority.LACKING, "needs " + needed)
                : new Mandate(Authority.BREAK_GLASS, breakGlass);
    }

    private static String named(Triggers given) {
        return Stream.concat(
                        given.roles().stream().map(TriggerRole::name), given.persons().stream())
                .collect(Collectors.joining(" or "));
    }
}
