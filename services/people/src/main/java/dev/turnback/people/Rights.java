package dev.turnback.people;

import dev.turnback.people.domain.person.Grant;
import dev.turnback.people.domain.token.Permit;
import dev.turnback.people.domain.token.Scope;
import dev.turnback.web.Access;
import dev.turnback.web.Right;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a role, or a scope of a token, lets its holder do. */
public final class Rights {

    private Rights() {}

    public static Set<Right> of(Collection<Grant> grants) {
        return Stream.concat(
                        Stream.of(Right.everywhere(Access.KNOWN)),
                        grants.stream().flatMap(Rights::of))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<Right> of(Grant grant) {
        return switch (grant.role()) {
            case VIEWER -> Stream.of(Right.everywhere(Access.READ));
            case RESPONDER -> everywhere(Access.READ, Access.LOG);
            case COMMANDER ->
                    Stream.concat(
                            everywhere(Access.READ, Access.LOG, Access.COMMAND),
                            bound(grant.components(), Access.ROLL_BACK));
            case RELEASE_OWNER ->
                    Stream.concat(
                            everywhere(Access.READ, Access.LOG),
                            bound(
                                    grant.components(),
                                    Access.RELEASE,
                                    Access.GATE,
                                    Access.ROLL_BACK));
            case STEWARD -> everywhere(Access.READ, Access.LOG, Access.STEWARD);
            case ADMIN -> Right.ALL.stream();
        };
    }

    public static Set<Right> of(Permit permit) {
        return Stream.concat(
                        everywhere(Access.KNOWN, Access.READ),
                        permit.scopes().stream().flatMap(scope -> of(scope, permit.components())))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<Right> of(Scope scope, List<String> components) {
        return switch (scope) {
            case READ -> Stream.empty();
            case IMPORT -> everywhere(Access.IMPORT);
            case RELEASE -> bound(components, Access.RELEASE, Access.GATE);
            case GATE -> bound(components, Access.GATE);
            case SIGNALS -> everywhere(Access.SIGNAL);
        };
    }

    private static Stream<Right> everywhere(Access... accesses) {
        return Stream.of(accesses).map(Right::everywhere);
    }

    private static Stream<Right> bound(List<String> components, Access... accesses) {
        return Stream.of(accesses)
                .flatMap(
                        access ->
                                components.isEmpty()
                                        ? Stream.of(Right.everywhere(access))
                                        : components.stream()
                                                .map(component -> new Right(access, component)));
    }
}
