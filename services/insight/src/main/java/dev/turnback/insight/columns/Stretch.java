package dev.turnback.insight.columns;

/** Rows next to each other in an order, from the first to before the last. */
record Stretch(Order order, int from, int to) {

    int size() {
        return to - from;
    }
}
