package dev.turnback.release.read.playbook;

import dev.turnback.release.domain.Provenance;
import dev.turnback.release.domain.release.UndoWindow;
import dev.turnback.release.read.matrix.LineView;
import dev.turnback.release.read.playbook.Block.Heading;
import dev.turnback.release.read.playbook.Block.Items;
import dev.turnback.release.read.playbook.Block.Words;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far each kind of change can be taken back. */
final class MatrixSection {

    private MatrixSection() {}

    static List<Block> of(List<LineView> lines) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading(2, "What can be taken back"));
        if (lines.isEmpty()) {
            blocks.add(new Words("Nobody has said how its changes can be taken back."));
        }
        for (LineView line : lines) {
            blocks.add(new Heading(3, title(line)));
            blocks.add(new Items(items(line)));
        }
        return blocks;
    }

    private static String title(LineView line) {
        String kind = Said.capital(Said.plain(line.changeKind()));
        return line.pattern() == null ? kind : kind + ", " + line.pattern();
    }

    private static List<String> items(LineView line) {
        List<String> items = new ArrayList<>();
        items.add(Said.capital(Said.plain(line.reversibility())) + window(line.undoWindow()));
        if (line.reason() != null) {
            items.add("Because: " + line.reason());
        }
        add(items, "Easy to reverse", line.easyToReverse());
        add(items, "Hard to reverse", line.hardToReverse());
        add(items, "Can go wrong", line.failureModes());
        add(items, "Changes data", line.dataMutationPaths());
        add(items, "Flags and routing", line.controls());
        if (line.containmentOptions().isEmpty()) {
            items.add("No way to contain it is named");
        }
        add(items, "Can be contained by", line.containmentOptions());
        items.add(times(line));
        if (line.needsSignOff()) {
            items.add(
                    line.signedOff() == null
                            ? "The owner of the data has not signed off"
                            : "Signed off by the owner of the data at %s: %s"
                                    .formatted(
                                            line.signedOff().at(), line.signedOff().statement()));
        }
        if (line.provenance() == Provenance.DRAFTED) {
            items.add("Drafted, and adopted by nobody yet");
        }
        items.add("Version " + line.version());
        return items;
    }

    private static void add(List<String> items, String called, List<String> words) {
        words.forEach(each -> items.add(called + ": " + each));
    }

    private static String window(@Nullable UndoWindow window) {
        if (window == null) {
            return "";
        }
        String until =
                window.seconds() == null
                        ? " until " + window.event()
                        : " for " + Said.duration(window.seconds()) + " after its exposure";
        return until + ", then " + Said.plain(window.dropsTo());
    }

    private static String times(LineView line) {
        String estimated =
                line.times().estimatedSeconds() == null
                        ? "Nobody has estimated how long it takes"
                        : "Estimated to take " + Said.duration(line.times().estimatedSeconds());
        return line.times().observed() == null
                ? estimated + "; never seen to be taken back"
                : estimated
                        + "; seen to take %s in the median of %d"
                                .formatted(
                                        Said.duration(
                                                Math.rint(line.times().observed().p50Seconds())),
                                        line.times().observed().n());
    }
}
