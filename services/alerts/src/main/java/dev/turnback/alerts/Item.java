package dev.turnback.alerts;

import dev.turnback.alerts.Verdict.Accepted;
import dev.turnback.alerts.Verdict.Ignored;
import dev.turnback.alerts.Verdict.Refused;

/**
 * A part of a delivery with its verdict: an alert of a group, a line of samples, or all of it.
 *
 * @param line counted from 1; 0 where lines tell nothing, as within the JSON of a webhook
 * @param field its path, such as {@code alerts[3].startsAt}; empty where the whole is meant
 */
public record Item(int line, String field, Verdict verdict) {

    /** The verdict on everything that was delivered. */
    static Item whole(Verdict verdict) {
        return new Item(0, "", verdict);
    }

    /** Where it is, as in {@code line 7, value}; empty where everything is meant. */
    public String place() {
        String at = line == 0 ? "" : "line " + line;
        return at.isEmpty() || field.isEmpty() ? at + field : at + ", " + field;
    }

    /** Why, with the place before it; of what is accepted only the place. */
    public String said() {
        String why =
                switch (verdict) {
                    case Accepted _ -> "";
                    case Ignored ignored -> ignored.why();
                    case Refused refused -> refused.why();
                };
        return place().isEmpty() || why.isEmpty() ? place() + why : place() + ": " + why;
    }
}
