package dev.turnback.release.read.gate;

import static dev.turnback.service.MarkdownWords.plain;

import dev.turnback.release.domain.component.GateMode;
import dev.turnback.release.domain.gate.BlindSpot.Severity;
import dev.turnback.release.domain.goback.GoBack;
import dev.turnback.release.read.gate.GateView.Spot;
import dev.turnback.release.read.goback.GoBackView;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A gate's answer as Markdown; no text in it becomes markup. */
final class GateMarkdown {

    private GateMarkdown() {}

    static String write(GateView gate) {
        List<String> parts = new ArrayList<>();
        parts.add("# Gate of " + plain(gate.component() + " " + gate.version()));
        parts.add("**" + gate.verdict() + "** " + plain(gate.summary()));
        if (gate.mode() == GateMode.OBSERVE) {
            parts.add("The gate of this component only reports: it blocks nothing.");
        }
        section(parts, "Blocking", gate, Severity.BLOCKING);
        section(parts, "Warnings", gate, Severity.WARNING);
        waived(parts, gate);
        if (gate.canGoBack() != null) {
            parts.add("## Can it go back?");
            parts.add(goBack(gate.canGoBack()));
        }
        parts.add(
                "Checked "
                        + gate.checkedAt()
                        + ", plan version "
                        + gate.planVersion()
                        + ", rules "
                        + gate.rules()
                        + ".");
        return String.join("\n\n", parts) + "\n";
    }

    private static void section(
            List<String> parts, String title, GateView gate, Severity severity) {
        List<Spot> spots =
                gate.blindSpots().stream()
                        .filter(each -> each.waiver() == null && each.severity() == severity)
                        .toList();
        if (!spots.isEmpty()) {
            parts.add("## " + title);
            parts.add(spots.stream().map(GateMarkdown::item).collect(Collectors.joining("\n")));
        }
    }

    private static String item(Spot spot) {
        String evidence =
                spot.guidance().stream()
                                .map(each -> "\n  - Guidance: " + plain(each.clause()))
                                .collect(Collectors.joining())
                        + spot.incidents().stream()
                                .map(
                                        each ->
                                                "\n  - Incident "
                                                        + plain(each.id())
                                                        + ": "
                                                        + plain(each.title()))
                                .collect(Collectors.joining());
        return "- `"
                + spot.id()
                + "` "
                + plain(spot.sentence())
                + " "
                + plain(spot.remedy())
                + evidence;
    }

    private static void waived(List<String> parts, GateView gate) {
        List<Spot> spots =
                gate.blindSpots().stream().filter(each -> each.waiver() != null).toList();
        if (!spots.isEmpty()) {
            parts.add("## Waived");
            parts.add(spots.stream().map(GateMarkdown::waived).collect(Collectors.joining("\n")));
        }
    }

    private static String waived(Spot spot) {
        GateView.WaiverView waiver = spot.waiver();
        return waiver == null
                ? ""
                : "- `"
                        + spot.id()
                        + "` "
                        + plain(spot.sentence())
                        + " Waived until "
                        + waiver.expiresAt()
                        + ": "
                        + plain(waiver.reason());
    }

    private static String goBack(GoBackView view) {
        String obstacles =
                view.blocking().isEmpty() && view.conditions().isEmpty()
                        ? ""
                        : "\n\n"
                                + Stream.concat(
                                                view.blocking().stream(),
                                                view.conditions().stream())
                                        .map(GateMarkdown::obstacle)
                                        .collect(Collectors.joining("\n"));
        return "**" + view.answer() + "** " + plain(view.sentence()) + obstacles;
    }

    private static String obstacle(GoBack.Obstacle obstacle) {
        String containment =
                obstacle.containment().isEmpty()
                        ? ""
                        : " Instead: " + plain(String.join("; ", obstacle.containment()));
        return "- " + plain(obstacle.sentence()) + containment;
    }
}
