package dev.turnback.web;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One thing a caller may do, everywhere or for one component.
 *
 * @param component null for everywhere
 */
public record Right(Access access, @Nullable String component) {

    /** The whole of an installation, for whoever shows the admin token. */
    public static final Set<Right> ALL =
            EnumSet.allOf(Access.class).stream()
                    .map(Right::everywhere)
                    .collect(Collectors.toUnmodifiableSet());

    /** All that somebody may whose password somebody else has seen. */
    public static final Right CHOOSE_A_PASSWORD = new Right(Access.KNOWN, "choose-a-password");

    public static Right everywhere(Access access) {
        return new Right(access, null);
    }

    /** As it travels in a token: {@code READ}, {@code RELEASE:shop}. */
    public String text() {
        return component == null ? access.name() : access.name() + ":" + component;
    }

    /** Empty for a text that names no right. */
    public static Optional<Right> parse(String text) {
        String[] sides = text.split(":", 2);
        return Arrays.stream(Access.values())
                .filter(access -> access.name().equals(sides[0]))
                .findFirst()
                .map(access -> new Right(access, sides.length == 2 ? sides[1] : null));
    }
}
