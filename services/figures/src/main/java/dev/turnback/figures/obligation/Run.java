package dev.turnback.figures.obligation;

import java.util.List;

/** Segments that follow each other and have something in common; at least one. */
record Run(List<Segment> segments) {

    Run {
        segments = List.copyOf(segments);
    }

    Span span() {
        return new Span(segments.getFirst().span().from(), segments.getLast().span().to());
    }
}
