package dev.turnback.contracts.pack;

/**
 * The lines of a sealed pack, version 1: a manifest, the events as CloudEvents 1.0.2 in the order
 * in which they were recorded, the Markdown document, the seal. All but the events have a {@code
 * kind}.
 */
public final class PackFormat {

    /** What the manifest calls the format. */
    public static final String NAME = "turnback-incident-pack";

    public static final int VERSION = 1;

    public static final String MANIFEST = "manifest";
    public static final String DOCUMENT = "markdown";
    public static final String SEAL = "seal";

    private PackFormat() {}
}
