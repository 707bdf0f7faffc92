package dev.turnback.release.write.component;

import dev.turnback.contracts.PlatformPart;
import dev.turnback.contracts.TriggerRole;
import dev.turnback.release.domain.component.Bar;
import dev.turnback.release.domain.component.ComponentCommand.ChangeOwnership;
import dev.turnback.release.domain.component.ComponentCommand.ChooseGateMode;
import dev.turnback.release.domain.component.ComponentCommand.NotePlatformChange;
import dev.turnback.release.domain.component.ComponentCommand.RetireComponent;
import dev.turnback.release.domain.component.ComponentCommand.SetReversibilityBar;
import dev.turnback.release.domain.component.GateMode;
import dev.turnback.release.domain.component.Ownership;
import dev.turnback.release.write.Desk;
import dev.turnback.service.Check;
import dev.turnback.web.Operation;
import dev.turnback.web.Problem;
import dev.turnback.web.Route;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** {@code POST /components/{id}/ownership}, {@code /platform} and so on. */
public record ComponentChanges(Desk desk) {

    private static final int PERSONS = 20;
    private static final double A_YEAR = 366 * 86_400;

    /**
     * @param team who owns it; nobody when absent
     * @param onCall where to reach whoever is on call
     * @param triggerRoles who may trigger taking it back, by role
     * @param triggerPersons who may beside, as ids
     */
    record OwnershipBody(
            @Nullable String team,
            @Nullable String onCall,
            @Nullable List<TriggerRole> triggerRoles,
            @Nullable List<String> triggerPersons,
            @Nullable Instant at) {}

    /**
     * @param what changed
     * @param description how
     */
    record PlatformBody(PlatformPart what, String description, @Nullable Instant at) {}

    /** One of both. */
    record BarBody(@Nullable WithinBody bar, @Nullable BecauseBody redeploySuffices) {}

    /**
     * @param within so many seconds can what runs be taken back, 1 to 366 days
     */
    record WithinBody(double within) {}

    record BecauseBody(String reason) {}

    /**
     * @param reason why it is chosen
     */
    record GateBody(GateMode mode, String reason, @Nullable Instant at) {}

    record RetirementBody(String reason) {}

    public List<Route> routes() {
        return List.of(
                new ComponentChange<>(
                                desk,
                                "ownership",
                                Operation.of("changeOwnership", "Says who answers for it."),
                                OwnershipBody.class,
                                this::ownership)
                        .route(),
                new ComponentChange<>(
                                desk,
                                "platform",
                                Operation.of(
                                        "notePlatformChange",
                                        "Notes that what it stands on changed."),
                                PlatformBody.class,
                                this::platform)
                        .route(),
                new ComponentChange<>(
                                desk,
                                "reversibility-bar",
                                Operation.of(
                                        "setReversibilityBar",
                                        "Says what is asked of its releases."),
                                BarBody.class,
                                this::bar)
                        .route(),
                new ComponentChange<>(
                                desk,
                                "gate",
                                Operation.of(
                                        "chooseGateMode",
                                        "Says whether its gate blocks or only reports."),
                                GateBody.class,
                                this::gate)
                        .route(),
                new ComponentChange<>(
                                desk,
                                "retirement",
                                Operation.of("retireComponent", "Takes it out of use."),
                                RetirementBody.class,
                                this::retirement)
                        .route());
    }

    private ChangeOwnership ownership(String id, OwnershipBody body) {
        return new ChangeOwnership(
                id,
                new Ownership(
                        Check.nameOrNull("team", body.team()),
                        Check.nameOrNull("onCall", body.onCall()),
                        body.triggerRoles() == null
                                ? List.of()
                                : body.triggerRoles().stream().distinct().toList(),
                        persons(body.triggerPersons())),
                Check.at("at", body.at(), desk.commands().now()));
    }

    private static List<String> persons(@Nullable List<String> ids) {
        if (ids == null) {
            return List.of();
        }
        Check.atMost("triggerPersons", ids.size(), PERSONS);
        return IntStream.range(0, ids.size())
                .mapToObj(index -> Check.name("triggerPersons[" + index + "]", ids.get(index)))
                .distinct()
                .toList();
    }

    private NotePlatformChange platform(String id, PlatformBody body) {
        return new NotePlatformChange(
                id,
                body.what(),
                Check.words("description", body.description()),
                Check.at("at", body.at(), desk.commands().now()));
    }

    private SetReversibilityBar bar(String id, BarBody body) {
        WithinBody within = body.bar();
        BecauseBody because = body.redeploySuffices();
        var bar =
                new Bar(
                        within == null ? null : seconds(within.within()),
                        because == null
                                ? null
                                : Check.words("redeploySuffices.reason", because.reason()));
        if (within == null && because == null) {
            throw Problem.badField("bar", "expected bar or redeploySuffices");
        }
        if (within != null && because != null) {
            throw Problem.badField("redeploySuffices", "expected none beside a bar");
        }
        return new SetReversibilityBar(id, bar, desk.commands().now());
    }

    private static double seconds(double within) {
        if (!(within >= 1 && within <= A_YEAR)) {
            throw Problem.badField(
                    "bar.within", "expected a number of seconds from 1 to 31622400 (366 days)");
        }
        return within;
    }

    private ChooseGateMode gate(String id, GateBody body) {
        return new ChooseGateMode(
                id,
                body.mode(),
                Check.words("reason", body.reason()),
                Check.at("at", body.at(), desk.commands().now()));
    }

    private RetireComponent retirement(String id, RetirementBody body) {
        return new RetireComponent(id, Check.words("reason", body.reason()), desk.commands().now());
    }
}
