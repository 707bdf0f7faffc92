package dev.turnback.release.read.components;

import dev.turnback.release.domain.component.Bar;
import dev.turnback.release.domain.component.ComponentEvent;
import dev.turnback.release.domain.component.ComponentEvent.ComponentNoted;
import dev.turnback.release.domain.component.ComponentEvent.ComponentRegistered;
import dev.turnback.release.domain.component.ComponentEvent.ComponentRetired;
import dev.turnback.release.domain.component.ComponentEvent.GateModeChosen;
import dev.turnback.release.domain.component.ComponentEvent.OwnershipChanged;
import dev.turnback.release.domain.component.ComponentEvent.PlatformChanged;
import dev.turnback.release.domain.component.ComponentEvent.ReversibilityBarSet;
import dev.turnback.release.domain.component.GateMode;
import dev.turnback.release.domain.component.Ownership;
import dev.turnback.release.read.components.ComponentView.Because;
import dev.turnback.release.read.components.ComponentView.PlatformChange;
import dev.turnback.release.read.components.ComponentView.Retirement;
import dev.turnback.release.read.components.ComponentView.Within;
import dev.turnback.service.Stamp;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What each event makes of a component's row. */
final class ComponentHistory {

    private ComponentHistory() {}

    static @Nullable ComponentView evolve(
            @Nullable ComponentView view, ComponentEvent event, Stamp stamp) {
        if (event instanceof ComponentNoted || event instanceof ComponentRegistered) {
            ComponentView known = view == null ? named(event, stamp) : view;
            return event instanceof ComponentRegistered e ? registered(known, e, stamp) : known;
        }
        return view == null ? null : changed(view, event, stamp);
    }

    private static ComponentView named(ComponentEvent event, Stamp stamp) {
        return new ComponentView(
                event.component(),
                event.component(),
                null,
                false,
                event.at(),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                GateMode.OBSERVE,
                null,
                stamp.at());
    }

    private static ComponentView registered(
            ComponentView view, ComponentRegistered e, Stamp stamp) {
        return new ComponentView(
                view.id(),
                e.name(),
                e.team() == null ? view.team() : e.team(),
                true,
                view.since(),
                view.onCall(),
                view.triggerRoles(),
                view.triggerPersons(),
                view.platformChanges(),
                view.ownerChangedAt(),
                view.bar(),
                view.redeploySuffices(),
                view.gate(),
                view.retired(),
                stamp.at());
    }

    private static ComponentView changed(ComponentView view, ComponentEvent event, Stamp stamp) {
        return switch (event) {
            case ComponentNoted _, ComponentRegistered _ -> view;
            case OwnershipChanged e -> owned(view, e, stamp);
            case PlatformChanged e ->
                    row(
                            view,
                            ownershipOf(view),
                            Stream.concat(
                                            Stream.of(
                                                    new PlatformChange(
                                                            e.what(), e.description(), e.at())),
                                            view.platformChanges().stream())
                                    .toList(),
                            barOf(view),
                            stamp,
                            view.gate(),
                            null);
            case ReversibilityBarSet e ->
                    row(
                            view,
                            ownershipOf(view),
                            view.platformChanges(),
                            e.bar(),
                            stamp,
                            view.gate(),
                            null);
            case GateModeChosen e ->
                    row(
                            view,
                            ownershipOf(view),
                            view.platformChanges(),
                            barOf(view),
                            stamp,
                            e.mode(),
                            null);
            case ComponentRetired e ->
                    row(
                            view,
                            ownershipOf(view),
                            view.platformChanges(),
                            barOf(view),
                            stamp,
                            view.gate(),
                            new Retirement(e.at(), e.reason()));
        };
    }

    private static ComponentView owned(ComponentView view, OwnershipChanged e, Stamp stamp) {
        ComponentView row =
                row(
                        view,
                        e.ownership(),
                        view.platformChanges(),
                        barOf(view),
                        stamp,
                        view.gate(),
                        null);
        return e.anotherTeam() ? row.handedOverAt(e.at()) : row;
    }

    private static Ownership ownershipOf(ComponentView view) {
        return new Ownership(
                view.team(), view.onCall(), view.triggerRoles(), view.triggerPersons());
    }

    private static Bar barOf(ComponentView view) {
        Within within = view.bar();
        Because because = view.redeploySuffices();
        return new Bar(
                within == null ? null : within.withinSeconds(),
                because == null ? null : because.reason());
    }

    private static ComponentView row(
            ComponentView view,
            Ownership ownership,
            List<PlatformChange> changes,
            Bar bar,
            Stamp stamp,
            GateMode gate,
            @Nullable Retirement retired) {
        return new ComponentView(
                view.id(),
                view.name(),
                ownership.team(),
                view.registered(),
                view.since(),
                ownership.onCall(),
                ownership.triggerRoles(),
                ownership.triggerPersons(),
                changes,
                view.ownerChangedAt(),
                bar.withinSeconds() == null ? null : new Within(bar.withinSeconds()),
                bar.redeployBecause() == null ? null : new Because(bar.redeployBecause()),
                gate,
                retired,
                stamp.at());
    }
}
