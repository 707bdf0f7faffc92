package dev.turnback.release.write.draft;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.service.Check;
import dev.turnback.web.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What is to be drafted.
 *
 * @param changeKind of a MATRIX_LINE and a PROCEDURE
 * @param pattern how such a change is built; the kind as a whole when absent
 * @param releaseId whose plan is looked at by a PLAN_CHECK
 */
record DraftBody(
        Draft.Kind kind,
        @Nullable ChangeKind changeKind,
        @Nullable String pattern,
        @Nullable String releaseId) {

    /**
     * The same without space around its words.
     *
     * @throws Problem 400 naming the field that is malformed, and only then what is missing
     */
    DraftBody checked() {
        var checked =
                new DraftBody(
                        kind,
                        changeKind,
                        Check.nameOrNull("pattern", pattern),
                        releaseId == null ? null : Check.madeId("releaseId", releaseId));
        switch (kind) {
            case MATRIX_LINE, PROCEDURE -> checked.kindOfChange();
            case PLAN_CHECK -> checked.release();
            case PAIN_SUMMARY -> {}
        }
        return checked;
    }

    ChangeKind kindOfChange() {
        if (changeKind == null) {
            throw Problem.badField("changeKind", "expected the kind of change it is for");
        }
        return changeKind;
    }

    String release() {
        if (releaseId == null) {
            throw Problem.badField("releaseId", "expected the release whose plan is looked at");
        }
        return releaseId;
    }
}
