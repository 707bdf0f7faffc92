package dev.turnback.cli.progress;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * Items done of all, rate and time left. On a terminal one line is rewritten; elsewhere a plain
 * line is written at the start, at the end and every few seconds.
 */
public final class Progress implements AutoCloseable {

    private static final long TERMINAL_STEP = Duration.ofMillis(100).toNanos();
    private static final long PLAIN_STEP = Duration.ofSeconds(5).toNanos();

    private final String what;
    private final int total;
    private final PrintStream out;
    private final boolean terminal;
    private final LongSupplier nanos;
    private final long started;
    private long lastShown;
    private int first = -1;
    private int done;
    private boolean shown;

    /**
     * @param what the work, as a headline
     * @param total how many items there are, 0 when that shows only at the end
     * @param nanos a clock such as {@code System::nanoTime}
     */
    public Progress(String what, int total, PrintStream out, boolean terminal, LongSupplier nanos) {
        this.what = what;
        this.total = total;
        this.out = out;
        this.terminal = terminal;
        this.nanos = nanos;
        this.started = nanos.getAsLong();
    }

    /**
     * Starts the clock; nothing is shown yet.
     *
     * @param itemsDone of all, those of an earlier run included
     */
    public void reached(int itemsDone) {
        if (first < 0) {
            first = itemsDone;
        }
        done = itemsDone;
        long now = nanos.getAsLong();
        boolean due = now - lastShown >= (terminal ? TERMINAL_STEP : PLAIN_STEP);
        if (!shown || due) {
            show(now);
        }
    }

    /** For a message in between. */
    public void say(String message) {
        out.print((terminal ? "\r\u001B[K" : "") + message + "\n");
        out.flush();
    }

    /** Shows the last state. */
    @Override
    public void close() {
        show(nanos.getAsLong());
        if (terminal) {
            out.println();
        }
    }

    private void show(long now) {
        shown = true;
        lastShown = now;
        out.print(terminal ? "\r\u001B[K" + line(now) : line(now) + "\n");
        out.flush();
    }

    private String line(long now) {
        String text = what + ": " + done + (total > 0 ? "/" + total : "");
        double seconds = (now - started) / 1e9;
        int here = done - Math.max(0, first);
        if (here <= 0 || seconds <= 0) {
            return text;
        }
        double rate = here / seconds;
        text += String.format(Locale.ROOT, ", %.0f/s", rate);
        return total == 0 || done >= total
                ? text + String.format(Locale.ROOT, ", %.1f s", seconds)
                : text + String.format(Locale.ROOT, ", %.0f s left", (total - done) / rate);
    }
}
