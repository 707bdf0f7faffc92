package dev.turnback.release.domain.rehearsal;

/** What a rehearsal showed to work, each with the reason to say so. */
public record Verifications(
        Verification tools,
        Verification permissions,
        Verification timing,
        Verification communication) {

    /**
     * @param why what was seen, or what was not
     */
    public record Verification(boolean verified, String why) {}
}
