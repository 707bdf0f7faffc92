package dev.turnback.insight.signs;

import dev.turnback.contracts.Reversibility;
import dev.turnback.insight.metrics.JudgedPath;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How evidence is put. */
final class Words {

    private static final int MINUTE = 60;

    private Words() {}

    /** {@code SCHEMA of shop (expand only)}. */
    static String of(JudgedPath path) {
        String pattern = path.pattern();
        return "%s of %s%s"
                .formatted(
                        path.changeKind(),
                        path.component(),
                        pattern == null ? "" : " (" + pattern + ")");
    }

    static String of(@Nullable Reversibility reversibility) {
        return reversibility == null
                ? "of unknown reversibility"
                : reversibility.name().toLowerCase(Locale.ENGLISH).replace('_', ' ');
    }

    static String counted(int n, String one) {
        return n + " " + one + (n == 1 ? "" : "s");
    }

    static String seconds(double seconds) {
        return seconds < MINUTE
                ? "%.0f s".formatted(seconds)
                : "%.0f min".formatted(seconds / MINUTE);
    }
}
