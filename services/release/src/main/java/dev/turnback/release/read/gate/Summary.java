package dev.turnback.release.read.gate;

import dev.turnback.release.domain.component.GateMode;
import dev.turnback.release.domain.gate.BlindSpot;
import dev.turnback.release.domain.gate.BlindSpot.Severity;
import dev.turnback.release.domain.gate.Verdict;
import dev.turnback.release.domain.gate.Verdict.Found;
import dev.turnback.release.read.releases.ReleaseView;
import java.util.List;

/** A verdict in one sentence. */
final class Summary {

    private Summary() {}

    static String of(ReleaseView release, Verdict verdict, List<BlindSpot> spots) {
        String what = release.component() + " " + release.version();
        List<BlindSpot> left = spots.stream().filter(each -> !isWaived(each, verdict)).toList();
        return switch (verdict.answer()) {
            case PASSED ->
                    what
                            + (verdict.waived().isEmpty()
                                    ? " has no blind spot that the gate knows of."
                                    : " passes with " + waived(verdict) + ".");
            case WARNED -> what + " may go, with " + counted(left, verdict) + ".";
            case BLOCKED ->
                    what
                            + (verdict.mode() == GateMode.ENFORCE
                                    ? " is blocked by "
                                    : " would be blocked if its gate were enforced, by ")
                            + counted(left, verdict)
                            + ".";
        };
    }

    private static String counted(List<BlindSpot> left, Verdict verdict) {
        long blocking = left.stream().filter(each -> each.severity() == Severity.BLOCKING).count();
        long warnings = left.size() - blocking;
        String text =
                blocking == 0
                        ? plural(warnings, "warning")
                        : plural(blocking, "blocking blind spot")
                                + (warnings == 0 ? "" : " and " + plural(warnings, "warning"));
        return verdict.waived().isEmpty() ? text : text + ", " + waived(verdict);
    }

    private static boolean isWaived(BlindSpot spot, Verdict verdict) {
        return verdict.waived().contains(new Found(spot.rule(), spot.subject()));
    }

    private static String waived(Verdict verdict) {
        return verdict.waived().size() + " waived";
    }

    private static String plural(long n, String word) {
        return n == 1 ? "1 " + word : n + " " + word + "s";
    }
}
