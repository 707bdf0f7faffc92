package dev.turnback.decision.domain.attempt;

import java.util.regex.Pattern;

/** A version may be written with or without a {@code v} before its first digit. */
public final class VersionNames {

    private static final Pattern LED = Pattern.compile("[vV](?=[0-9]).*", Pattern.DOTALL);

    private VersionNames() {}

    /** True when both are names of one version. */
    public static boolean areSame(String one, String other) {
        return bare(one).equals(bare(other));
    }

    private static String bare(String version) {
        return LED.matcher(version).matches() ? version.substring(1) : version;
    }
}
