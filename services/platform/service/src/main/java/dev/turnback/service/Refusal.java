package dev.turnback.service;

import dev.turnback.web.Problem;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * A rejection as the caller is told of it.
 *
 * @param reason the rejection's name in kebab-case: stable, for programs
 * @param detail a sentence, for people
 * @param field of the command that the rule is about, null when it is about all of it
 */
public record Refusal(Kind kind, String reason, String detail, @Nullable String field) {

    /** Which HTTP answer fits. */
    public enum Kind {
        /** 404: what the command is about does not exist. */
        MISSING,
        /** 409: somebody else was first; the caller gets the state as it is now. */
        OVERTAKEN,
        /** 422: a rule forbids it. */
        FORBIDDEN
    }

    public static Refusal missing(Record rejection, String detail) {
        return new Refusal(Kind.MISSING, slug(rejection), detail, null);
    }

    public static Refusal overtaken(Record rejection, String detail) {
        return new Refusal(Kind.OVERTAKEN, slug(rejection), detail, null);
    }

    public static Refusal forbidden(Record rejection, String detail) {
        return new Refusal(Kind.FORBIDDEN, slug(rejection), detail, null);
    }

    /** The same, naming the field that the rule is about. */
    public Refusal naming(String about) {
        return new Refusal(kind, reason, detail, about);
    }

    /** The field that it is about, of an outer one that the command fills. */
    public String at(String outer) {
        return field == null ? outer : outer + "." + field;
    }

    /**
     * @param current the resource as it is now, null when there is none
     */
    public Problem problem(@Nullable Object current) {
        return switch (kind) {
            case MISSING -> Problem.notFound(detail);
            case FORBIDDEN -> refused();
            case OVERTAKEN ->
                    current == null
                            ? refused()
                            : new Problem(
                                    HttpStatus.CONFLICT,
                                    "conflict",
                                    detail,
                                    Map.of("reason", reason, "current", current));
        };
    }

    private Problem refused() {
        return field == null
                ? Problem.refused(reason, detail)
                : new Problem(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "refused",
                        detail,
                        Map.of("reason", reason, "field", field));
    }

    private static String slug(Record rejection) {
        return rejection
                .getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .toLowerCase(java.util.Locale.ROOT);
    }
}
