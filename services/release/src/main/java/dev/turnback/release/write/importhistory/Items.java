package dev.turnback.release.write.importhistory;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.history.FollowUp;
import dev.turnback.contracts.history.HistoryItem;
import dev.turnback.contracts.history.SourceRef;
import dev.turnback.release.domain.observation.Seen;
import dev.turnback.service.Check;
import dev.turnback.web.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** From the interchange format to the domain's facts; every refusal names the item's field. */
final class Items {

    private static final int KEY = 200;
    private static final int FLAGS = 32;
    private static final int FOLLOW_UPS = 1_000;

    private final Instant now;

    /**
     * @param now the server's time: facts cannot lie ahead of it
     */
    Items(Instant now) {
        this.now = now;
    }

    /**
     * @throws Problem naming the field, when the item says something that cannot be
     */
    Seen seen(HistoryItem item) {
        if (item.key().isBlank() || item.key().length() > KEY) {
            throw Problem.badField("key", "expected 1 to " + KEY + " characters");
        }
        Check.id("component", item.component());
        return switch (item) {
            case HistoryItem.ReleaseSeen i -> release(i);
            case HistoryItem.RollbackSeen i -> rollback(i);
            case HistoryItem.SetAside i -> setAside(i);
        };
    }

    private Seen release(HistoryItem.ReleaseSeen i) {
        return new Seen.ReleaseSeen(
                i.key(),
                i.component(),
                Check.version("version", i.version()),
                Check.versionOrNull("previousVersion", i.previousVersion()),
                Check.past("exposedAt", i.exposedAt(), now),
                kinds(i.changeKinds()),
                source(i.source()),
                flags(i.flags()));
    }

    /** A rollback that lands before its exposure is taken as it is: figures count it as invalid. */
    private Seen rollback(HistoryItem.RollbackSeen i) {
        Check.atMost("followUps", i.followUps().size(), FOLLOW_UPS);
        return new Seen.RollbackSeen(
                i.key(),
                i.component(),
                Check.version("version", i.version()),
                Check.versionOrNull("restoredVersion", i.restoredVersion()),
                Check.versionOrNull("previousVersion", i.previousVersion()),
                pastOrNull("exposedAt", i.exposedAt()),
                pastOrNull("landedAt", i.landedAt()),
                i.extent(),
                kinds(i.changeKinds()),
                i.followUps().stream().map(this::followUp).toList(),
                Check.past("observedUntil", i.observedUntil(), now),
                source(i.source()),
                flags(i.flags()));
    }

    private Seen setAside(HistoryItem.SetAside i) {
        return new Seen.SetAside(
                i.key(),
                i.component(),
                i.reason(),
                Check.past("at", i.at(), now),
                kinds(i.changeKinds()),
                source(i.source()));
    }

    private @Nullable Instant pastOrNull(String field, @Nullable Instant claimed) {
        return claimed == null ? null : Check.past(field, claimed, now);
    }

    private FollowUp followUp(FollowUp followUp) {
        Check.past("followUps.at", followUp.at(), now);
        Check.name("followUps.reference", followUp.reference());
        return followUp;
    }

    private static List<ChangeKind> kinds(List<ChangeKind> kinds) {
        if (kinds.stream().distinct().count() < kinds.size()) {
            throw Problem.badField("changeKinds", "expected each kind once");
        }
        return kinds;
    }

    private static SourceRef source(SourceRef source) {
        Check.name("source.name", source.name());
        Check.name("source.reference", source.reference());
        return source;
    }

    private static Set<String> flags(Set<String> flags) {
        Check.atMost("flags", flags.size(), FLAGS);
        flags.forEach(flag -> Check.name("flags", flag));
        return flags;
    }
}
