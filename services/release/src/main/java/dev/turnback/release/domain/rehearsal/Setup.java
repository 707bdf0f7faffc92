package dev.turnback.release.domain.rehearsal;

import dev.turnback.contracts.ChangeKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is rehearsed, where and with whom.
 *
 * @param pattern how the change is built; null for the kind as a whole
 * @param representative true when the environment stands for production
 * @param drill true when nothing was wrong
 * @param participants ids of persons
 */
public record Setup(
        String component,
        ChangeKind changeKind,
        @Nullable String pattern,
        RehearsedProcedure procedure,
        String scenario,
        String fromVersion,
        String toVersion,
        String environment,
        boolean representative,
        String representativeWhy,
        boolean drill,
        List<String> participants) {

    public Setup {
        participants = List.copyOf(participants);
    }
}
