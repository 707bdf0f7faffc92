package dev.turnback.release.domain.matrix;

import static dev.turnback.contracts.Reversibility.ONE_WAY;
import static dev.turnback.contracts.Reversibility.PARTIALLY_REVERSIBLE;
import static dev.turnback.contracts.Reversibility.REVERSIBLE;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.Reversibility;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is usual of each kind of change: where a draft starts, for somebody to correct. */
final class LineTemplates {

    private LineTemplates() {}

    /**
     * @param estimatedSeconds null when nothing was observed
     */
    static LineContent of(ChangeKind kind, @Nullable Double estimatedSeconds) {
        return switch (kind) {
            case CODE ->
                    usual(
                            REVERSIBLE,
                            "the code itself, by the version before",
                            "what it wrote, sent or called meanwhile",
                            "take traffic away from the new version",
                            estimatedSeconds);
            case CONFIG ->
                    usual(
                            REVERSIBLE,
                            "the settings, by those of before",
                            "what was done under the new settings",
                            "set the one harmful value back",
                            estimatedSeconds);
            case FLAG ->
                    usual(
                            REVERSIBLE,
                            "the flag, by switching it back",
                            "what users did while it was on",
                            "switch it off for those who are harmed",
                            estimatedSeconds);
            case INFRA ->
                    usual(
                            PARTIALLY_REVERSIBLE,
                            "what is described and can be applied again",
                            "resources that were removed or replaced",
                            "send traffic where nothing was changed",
                            estimatedSeconds);
            case CONTRACT ->
                    usual(
                            PARTIALLY_REVERSIBLE,
                            "what no consumer relies on yet",
                            "what consumers rely on since",
                            "serve the contract of before beside the new one",
                            estimatedSeconds);
            case SCHEMA ->
                    usual(
                            PARTIALLY_REVERSIBLE,
                            "what was only added and nothing reads",
                            "what was dropped, narrowed or written since",
                            "stop whatever writes in the new form",
                            estimatedSeconds);
            case DATA ->
                    usual(
                            ONE_WAY,
                            "what was copied before and not written since",
                            "what was overwritten or deleted",
                            "stop whatever writes and keep what there is",
                            estimatedSeconds);
        };
    }

    private static LineContent usual(
            Reversibility reversibility,
            String easy,
            String hard,
            String containment,
            @Nullable Double estimatedSeconds) {
        return new LineContent(
                reversibility,
                List.of(easy),
                List.of(hard),
                List.of(),
                List.of(),
                List.of(),
                List.of(containment),
                null,
                estimatedSeconds,
                null);
    }
}
