package dev.turnback.release.read.goback;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.Reversibility;
import dev.turnback.release.domain.goback.GoBack;
import dev.turnback.release.domain.goback.GoBackInput;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether what runs can go back, as it is shown. All times UTC.
 *
 * @param runs the version that runs, null when none is known to
 * @param target the version to go back to, null when none is known
 * @param shipped what has to be taken back for it, the earliest first
 */
public record GoBackView(
        String component,
        @Nullable String runs,
        @Nullable String target,
        GoBack.Answer answer,
        String sentence,
        List<GoBack.Obstacle> blocking,
        List<GoBack.Obstacle> conditions,
        GoBack.@Nullable Countdown countdown,
        List<Shipped> shipped,
        Instant at) {

    /**
     * @param known false when its changes are not known, since it was read from history
     */
    public record Shipped(
            String releaseId,
            String version,
            Instant exposedAt,
            boolean known,
            List<ShippedChange> changes) {}

    /** Fields as in {@link GoBackInput.ShippedChange}. */
    public record ShippedChange(
            int index,
            ChangeKind kind,
            @Nullable String pattern,
            String description,
            @Nullable Reversibility reversibility,
            @Nullable Instant closesAt,
            @Nullable String closesWhen,
            @Nullable Reversibility dropsTo) {}

    static GoBackView of(GoBackInput input, GoBack answer) {
        return new GoBackView(
                input.component(),
                input.runs(),
                input.target(),
                answer.answer(),
                answer.sentence(),
                answer.blocking(),
                answer.conditions(),
                answer.countdown(),
                input.shipped().stream().map(GoBackView::shipped).toList(),
                input.at());
    }

    /** Where nothing is known to run, or nothing ran before: nobody can say that it goes back. */
    static GoBackView nothingKnown(String component, Instant at) {
        return new GoBackView(
                component,
                null,
                null,
                GoBack.Answer.CONDITIONAL,
                "Turnback knows of no release of "
                        + component
                        + " that ran before, so nobody can say that it can go back.",
                List.of(),
                List.of(),
                null,
                List.of(),
                at);
    }

    private static Shipped shipped(GoBackInput.Shipped release) {
        return new Shipped(
                release.releaseId(),
                release.version(),
                release.exposedAt(),
                release.known(),
                release.changes().stream().map(GoBackView::change).toList());
    }

    private static ShippedChange change(GoBackInput.ShippedChange change) {
        return new ShippedChange(
                change.index(),
                change.change().kind(),
                change.change().pattern(),
                change.change().description(),
                change.reversibility(),
                change.closesAt(),
                change.closesWhen(),
                change.dropsTo());
    }
}
