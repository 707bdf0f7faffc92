package dev.turnback.release.domain;

import java.util.regex.Pattern;

/** How others name a version that a plan names. */
public final class VersionNames {

    private static final Pattern LED = Pattern.compile("[vV](?=[0-9]).*", Pattern.DOTALL);

    private VersionNames() {}

    /** The version without a {@code v} before its first digit. */
    public static String bare(String version) {
        return LED.matcher(version).matches() ? version.substring(1) : version;
    }

    /** True for the same version with or without a leading {@code v}. */
    public static boolean same(String one, String other) {
        return bare(one).equals(bare(other));
    }
}
