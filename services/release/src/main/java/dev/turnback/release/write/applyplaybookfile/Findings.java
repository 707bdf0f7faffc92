package dev.turnback.release.write.applyplaybookfile;

import dev.turnback.playbook.FileError;
import dev.turnback.playbook.Places;
import dev.turnback.service.Refusal;
import dev.turnback.web.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Everything that keeps a file from being applied. */
final class Findings {

    private final Places places;
    private final List<FileError> malformed = new ArrayList<>();
    private final List<FileError> forbidden = new ArrayList<>();
    private @Nullable String reason;

    Findings(Places places) {
        this.places = places;
    }

    void malformed(String field, String detail) {
        malformed.add(places.error(field, detail));
    }

    void refused(String field, Refusal refusal) {
        forbidden.add(places.error(refusal.at(field), refusal.detail()));
        reason = reason == null ? refusal.reason() : reason;
    }

    /**
     * The value, or null when it is malformed.
     *
     * @param named what the file calls a field of the body
     */
    <T> @Nullable T checked(UnaryOperator<String> named, Supplier<T> check) {
        try {
            return check.get();
        } catch (Problem problem) {
            tell(problem, named);
            return null;
        }
    }

    /** The same for fields that the file calls as bodies do, in the part of that name. */
    <T> @Nullable T checked(String part, Supplier<T> check) {
        return checked(field -> part + "." + field, check);
    }

    void tell(Problem problem, UnaryOperator<String> named) {
        if (!(problem.more().get("field") instanceof String field)) {
            throw problem;
        }
        malformed(named.apply(field), String.valueOf(problem.getMessage()));
    }

    /** Null when nothing keeps it. */
    @Nullable Problem problem() {
        if (!malformed.isEmpty()) {
            malformed.addAll(forbidden);
            return malformed(malformed);
        }
        return forbidden.isEmpty()
                ? null
                : problem(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "refused",
                        forbidden,
                        Map.of("reason", String.valueOf(reason)));
    }

    /**
     * @param errors one at least
     */
    static Problem malformed(List<FileError> errors) {
        return problem(HttpStatus.BAD_REQUEST, "malformed", errors, Map.of());
    }

    private static Problem problem(
            HttpStatus status, String slug, List<FileError> errors, Map<String, Object> more) {
        List<FileError> sorted = errors.stream().sorted().toList();
        FileError first = sorted.getFirst();
        Map<String, Object> all = new HashMap<>(more);
        all.put("field", first.field());
        all.put("errors", sorted);
        return new Problem(
                status,
                slug,
                "nothing was applied; line %d, column %d: %s%s"
                        .formatted(
                                first.line(),
                                first.column(),
                                first.detail(),
                                sorted.size() == 1 ? "" : ", and " + (sorted.size() - 1) + " more"),
                all);
    }
}
