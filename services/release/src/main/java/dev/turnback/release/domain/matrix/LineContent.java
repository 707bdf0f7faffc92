package dev.turnback.release.domain.matrix;

import dev.turnback.contracts.Reversibility;
import dev.turnback.release.domain.release.UndoWindow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a line says.
 *
 * @param dataMutationPaths where such a change writes data
 * @param controls flags and routes by which it can be steered
 * @param containmentOptions what can be done when it cannot be taken back
 * @param undoWindow null when it does not become harder to take back with time
 * @param estimatedSeconds how long taking it back is thought to take, null when nobody said
 * @param reason why it is so, null when nobody said
 */
public record LineContent(
        Reversibility reversibility,
        List<String> easyToReverse,
        List<String> hardToReverse,
        List<String> failureModes,
        List<String> dataMutationPaths,
        List<String> controls,
        List<String> containmentOptions,
        @Nullable UndoWindow undoWindow,
        @Nullable Double estimatedSeconds,
        @Nullable String reason) {

    public LineContent {
        easyToReverse = List.copyOf(easyToReverse);
        hardToReverse = List.copyOf(hardToReverse);
        failureModes = List.copyOf(failureModes);
        dataMutationPaths = List.copyOf(dataMutationPaths);
        controls = List.copyOf(controls);
        containmentOptions = List.copyOf(containmentOptions);
    }
}
