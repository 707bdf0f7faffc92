package dev.turnback.release.write.applyplaybookfile;

import dev.turnback.playbook.FileError;
import dev.turnback.release.write.applyplaybookfile.Applied.Item;
import dev.turnback.web.Problem;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** A file that was accepted on trial could not be handed in to its end. */
final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient FileError at;
    private final transient Why why;

    /**
     * @param slug of the problem that it becomes
     * @param reason in kebab-case, for programs
     */
    record Why(HttpStatus status, String slug, String reason) {}

    Stopped(FileError at, Why why) {
        super(at.detail(), null, false, false);
        this.at = at;
        this.why = why;
    }

    /**
     * @param done what comes before it in the file
     * @param recorded whether anything of the file was
     */
    Problem problem(List<Item> done, boolean recorded) {
        return new Problem(
                why.status(),
                why.slug(),
                "line %d, column %d: %s; %s"
                        .formatted(
                                at.line(),
                                at.column(),
                                at.detail(),
                                recorded
                                        ? "what comes before it in the file is done, and nothing"
                                                + " after it: apply the file again for the rest"
                                        : "nothing was applied"),
                Map.of(
                        "reason", why.reason(),
                        "field", at.field(),
                        "errors", List.of(at),
                        "applied", List.copyOf(done)));
    }
}
