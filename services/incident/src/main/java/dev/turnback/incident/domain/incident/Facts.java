package dev.turnback.incident.domain.incident;

import dev.turnback.contracts.HarmKind;
import dev.turnback.contracts.Severity;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an incident, corrections applied. Times are claimed, UTC.
 *
 * @param harm in the order in which it was noted
 * @param releases the last word about each release
 * @param obligations that are dealt with in it
 * @param told what was told as it went on
 */
public record Facts(
        String title,
        Severity severity,
        boolean drill,
        Instant declaredAt,
        List<Harm> harm,
        List<Linked> releases,
        Set<String> obligations,
        Told told) {

    public Facts {
        obligations = obligations == null ? Set.of() : Set.copyOf(obligations);
        harm = List.copyOf(harm);
        releases = List.copyOf(releases);
    }

    /** The earliest onset of any harm, null while none is noted. */
    public @Nullable Instant harmBeganAt() {
        return harm.stream().map(Harm::beganAt).min(Comparator.naturalOrder()).orElse(null);
    }

    /** The earliest onset of one kind of harm, null while none is noted. */
    @Nullable Instant harmBeganAt(HarmKind kind) {
        return harm.stream()
                .filter(each -> each.kind() == kind)
                .map(Harm::beganAt)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    static Facts first(String title, Severity severity, boolean drill, Instant at) {
        return new Facts(title, severity, drill, at, List.of(), List.of(), Set.of(), Told.NOTHING);
    }

    Facts dealingWith(String obligationId) {
        return new Facts(
                title,
                severity,
                drill,
                declaredAt,
                harm,
                releases,
                Stream.concat(obligations.stream(), Stream.of(obligationId))
                        .collect(Collectors.toUnmodifiableSet()),
                told);
    }

    /** What was suspected is declared, with these words. */
    Facts declared(String as, Severity rated, boolean exercise, Instant at) {
        return new Facts(
                as, rated, exercise, at, harm, releases, obligations, told.rated(List.of()));
    }

    Facts titled(String corrected) {
        return new Facts(corrected, severity, drill, declaredAt, harm, releases, obligations, told);
    }

    Facts rated(Severity corrected) {
        return new Facts(title, corrected, drill, declaredAt, harm, releases, obligations, told);
    }

    Facts with(Rated rating) {
        return rated(rating.severity()).with(told.with(rating));
    }

    Facts declaredAt(Instant corrected) {
        return new Facts(title, severity, drill, corrected, harm, releases, obligations, told);
    }

    Facts with(Harm noted) {
        return withHarm(Stream.concat(harm.stream(), Stream.of(noted)).toList());
    }

    /** Every note of the kind that claimed the old time now claims the new one. */
    Facts beginning(HarmKind kind, Instant was, Instant now) {
        return withHarm(
                harm.stream()
                        .map(
                                each ->
                                        each.kind() == kind && each.beganAt().equals(was)
                                                ? each.beginning(now)
                                                : each)
                        .toList());
    }

    Facts with(Linked said) {
        List<Linked> others =
                releases.stream()
                        .filter(each -> !each.releaseId().equals(said.releaseId()))
                        .toList();
        return new Facts(
                title,
                severity,
                drill,
                declaredAt,
                harm,
                Stream.concat(others.stream(), Stream.of(said)).toList(),
                obligations,
                told);
    }

    private Facts withHarm(List<Harm> changed) {
        return new Facts(title, severity, drill, declaredAt, changed, releases, obligations, told);
    }

    Facts with(Told more) {
        return new Facts(title, severity, drill, declaredAt, harm, releases, obligations, more);
    }
}
