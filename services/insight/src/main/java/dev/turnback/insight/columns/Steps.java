package dev.turnback.insight.columns;

/** How much of the columns a reader looks at: what it costs, whatever the machine. */
final class Steps {

    private long taken;

    void add(int more) {
        taken += more;
    }

    long taken() {
        return taken;
    }
}
