package dev.turnback.release.write.rehearsing;

import dev.turnback.service.Check;
import dev.turnback.web.Problem;
import org.jspecify.annotations.Nullable;

/** What a body may say of a step. */
public final class StepField {

    /** As many steps as a procedure may have. */
    private static final int STEPS = 40;

    private static final double A_MONTH = 31 * 86_400;

    private StepField() {}

    /** Which step, from 0; fails with 400 naming the field. */
    public static int index(String field, int step) {
        return Check.between(field, step, 0, STEPS - 1);
    }

    /** The same where it may be left out. */
    public static @Nullable Integer indexOrNull(String field, @Nullable Integer step) {
        return step == null ? null : index(field, step);
    }

    /** How long a step took, up to 31 days; fails with 400 naming the field. */
    public static double seconds(String field, double seconds) {
        if (!(seconds >= 0 && seconds <= A_MONTH)) {
            throw Problem.badField(
                    field, "expected a number of seconds from 0 to 2678400 (31 days)");
        }
        return seconds;
    }
}
