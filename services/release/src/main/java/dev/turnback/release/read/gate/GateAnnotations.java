package dev.turnback.release.read.gate;

import dev.turnback.release.domain.gate.BlindSpot.Severity;
import dev.turnback.release.read.gate.GateView.Spot;
import java.util.stream.Collectors;

/**
 * A gate's answer as workflow commands of GitHub Actions, one a line. A line of text can neither
 * end its command nor begin another one.
 */
final class GateAnnotations {

    private GateAnnotations() {}

    static String write(GateView gate) {
        return gate.blindSpots().stream()
                        .map(each -> line(each, gate.blocks()))
                        .collect(
                                Collectors.joining(
                                        "\n", "", gate.blindSpots().isEmpty() ? "" : "\n"))
                + "::notice title=Turnback gate::"
                + text(gate.summary())
                + "\n";
    }

    private static String line(Spot spot, boolean blocks) {
        String level =
                spot.waiver() != null
                        ? "notice"
                        : spot.severity() == Severity.BLOCKING && blocks ? "error" : "warning";
        String waived = spot.waiver() == null ? "" : " Waived: " + spot.waiver().reason();
        return "::"
                + level
                + " title="
                + property(spot.id())
                + "::"
                + text(spot.sentence() + " " + spot.remedy() + waived);
    }

    private static String text(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return text(text).replace(":", "%3A").replace(",", "%2C");
    }
}
