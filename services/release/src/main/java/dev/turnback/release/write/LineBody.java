package dev.turnback.release.write;

import dev.turnback.contracts.Reversibility;
import dev.turnback.release.domain.matrix.LineContent;
import dev.turnback.release.domain.release.UndoWindow;
import dev.turnback.service.Check;
import dev.turnback.web.Problem;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What every body that carries the content of a line says of it; absent lists are empty. */
public record LineBody(
        Reversibility reversibility,
        @Nullable List<String> easyToReverse,
        @Nullable List<String> hardToReverse,
        @Nullable List<String> failureModes,
        @Nullable List<String> dataMutationPaths,
        @Nullable List<String> controls,
        @Nullable List<String> containmentOptions,
        @Nullable UndoWindowBody undoWindow,
        @Nullable Double estimatedSeconds,
        @Nullable String reason) {

    private static final int MOST = 20;
    private static final int LONGEST = 500;
    private static final long TEN_YEARS = 315_576_000;

    /**
     * @param seconds of a DURATION, else absent
     * @param event what closes an EVENT window, else absent
     * @param dropsTo harder to take back than the line
     */
    public record UndoWindowBody(
            UndoWindow.Kind kind,
            @Nullable Long seconds,
            @Nullable String event,
            Reversibility dropsTo,
            @Nullable String description) {}

    /** The content that was sent; 400 naming the field when malformed. */
    public LineContent checked() {
        return new LineContent(
                reversibility,
                texts("easyToReverse", easyToReverse),
                texts("hardToReverse", hardToReverse),
                texts("failureModes", failureModes),
                texts("dataMutationPaths", dataMutationPaths),
                texts("controls", controls),
                texts("containmentOptions", containmentOptions),
                undoWindow == null ? null : window(undoWindow),
                estimatedSeconds == null ? null : seconds("estimatedSeconds", estimatedSeconds),
                reason == null ? null : Check.words("reason", reason));
    }

    private UndoWindow window(UndoWindowBody body) {
        if (body.dropsTo().compareTo(reversibility) <= 0) {
            throw Problem.badField(
                    "undoWindow.dropsTo", "expected what is harder to take back than the line");
        }
        return new UndoWindow(
                body.kind(),
                body.kind() == UndoWindow.Kind.DURATION ? duration(body) : absent(body.seconds()),
                body.kind() == UndoWindow.Kind.EVENT ? event(body) : absent(body.event()),
                body.dropsTo(),
                body.description() == null
                        ? null
                        : text("undoWindow.description", body.description()));
    }

    private static Long duration(UndoWindowBody body) {
        Long seconds = body.seconds();
        if (seconds == null || seconds < 1 || seconds > TEN_YEARS) {
            throw Problem.badField(
                    "undoWindow.seconds", "expected a whole number from 1 to " + TEN_YEARS);
        }
        return seconds;
    }

    private static String event(UndoWindowBody body) {
        if (body.event() == null) {
            throw Problem.badField("undoWindow.event", "expected some words");
        }
        return text("undoWindow.event", body.event());
    }

    private static <T> @Nullable T absent(@Nullable T value) {
        if (value != null) {
            throw Problem.badField(
                    "undoWindow", "expected seconds of a DURATION, or the event of an EVENT");
        }
        return null;
    }

    /** There is one zero only. */
    private static double seconds(String field, double value) {
        if (!(value >= 0 && value <= TEN_YEARS)) {
            throw Problem.badField(field, "expected a number from 0 to " + TEN_YEARS);
        }
        return value + 0.0;
    }

    /** At most 20, of at most 500 characters each; none when absent. */
    public static List<String> texts(String field, @Nullable List<String> sent) {
        List<String> texts = sent == null ? List.of() : sent;
        Check.atMost(field, texts.size(), MOST);
        return IntStream.range(0, texts.size())
                .mapToObj(i -> text(field + "[" + i + "]", texts.get(i)))
                .toList();
    }

    private static String text(String field, String words) {
        return Check.words(field, words, LONGEST);
    }
}
