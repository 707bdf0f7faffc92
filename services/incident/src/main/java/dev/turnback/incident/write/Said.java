package dev.turnback.incident.write;

import dev.turnback.service.Check;
import dev.turnback.web.Problem;

/** Prose that must say something. */
public final class Said {

    private Said() {}

    /**
     * @throws Problem naming the field, when it is blank or longer than prose may be
     */
    public static String in(String field, String value) {
        if (value.isBlank()) {
            throw Problem.badField(field, "expected some words");
        }
        return Check.text(field, value);
    }
}
