package dev.turnback.decision.domain.obligation;

/** Why a command about an obligation is refused. */
public sealed interface ObligationRejection {

    record NoSuchObligation() implements ObligationRejection {}

    /** The id stands for another obligation. */
    record OpenedDifferently() implements ObligationRejection {}

    /** It was taken back: samples that came late showed that it was no crossing. */
    record AlreadyRetracted() implements ObligationRejection {}

    /** The release is none of those that it may be. */
    record NotAmongItsReleases() implements ObligationRejection {}

    /** Somebody said already that it is another release. */
    record AttributedOtherwise(String releaseId) implements ObligationRejection {}
}
