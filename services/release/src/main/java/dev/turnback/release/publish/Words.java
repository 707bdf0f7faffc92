package dev.turnback.release.publish;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.Extent;
import dev.turnback.contracts.history.FollowUp;
import dev.turnback.contracts.history.SetAsideReason;
import dev.turnback.contracts.history.SourceRef;
import dev.turnback.release.domain.observation.Source;
import java.util.List;

/** The domain's words in those of the contracts. */
final class Words {

    private Words() {}

    static Extent extent(dev.turnback.release.domain.Extent extent) {
        return switch (extent) {
            case PARTIAL -> Extent.PARTIAL;
            case FULL -> Extent.FULL;
        };
    }

    static List<ChangeKind> kinds(List<dev.turnback.release.domain.ChangeKind> kinds) {
        return kinds.stream().map(Words::kind).toList();
    }

    static SourceRef source(Source source) {
        return new SourceRef(
                switch (source.kind()) {
                    case GIT -> SourceRef.Kind.GIT;
                    case CSV -> SourceRef.Kind.CSV;
                },
                source.name(),
                source.reference());
    }

    static List<FollowUp> followUps(
            List<dev.turnback.release.domain.observation.FollowUp> followUps) {
        return followUps.stream()
                .map(
                        followUp ->
                                new FollowUp(
                                        kind(followUp.kind()), followUp.at(), followUp.reference()))
                .toList();
    }

    static SetAsideReason reason(dev.turnback.release.domain.observation.SetAsideReason reason) {
        return switch (reason) {
            case NEVER_SHIPPED_ALONE -> SetAsideReason.NEVER_SHIPPED_ALONE;
            case PLANNED_TOGGLE -> SetAsideReason.PLANNED_TOGGLE;
            case REAPPLIES -> SetAsideReason.REAPPLIES;
            case NOTHING_THAT_RUNS -> SetAsideReason.NOTHING_THAT_RUNS;
            case ORIGINAL_NOT_FOUND -> SetAsideReason.ORIGINAL_NOT_FOUND;
            case TARGET_NEVER_RAN -> SetAsideReason.TARGET_NEVER_RAN;
        };
    }

    private static FollowUp.Kind kind(dev.turnback.release.domain.observation.FollowUp.Kind kind) {
        return switch (kind) {
            case REAPPLIED -> FollowUp.Kind.REAPPLIED;
            case ROLLED_BACK_AGAIN -> FollowUp.Kind.ROLLED_BACK_AGAIN;
            case HOTFIXED -> FollowUp.Kind.HOTFIXED;
        };
    }

    private static ChangeKind kind(dev.turnback.release.domain.ChangeKind kind) {
        return switch (kind) {
            case CODE -> ChangeKind.CODE;
            case CONFIG -> ChangeKind.CONFIG;
            case SCHEMA -> ChangeKind.SCHEMA;
            case DATA -> ChangeKind.DATA;
            case CONTRACT -> ChangeKind.CONTRACT;
            case FLAG -> ChangeKind.FLAG;
            case INFRA -> ChangeKind.INFRA;
        };
    }
}
