package dev.turnback.guidance.domain.item;

/** Why a command about a guidance item is refused. */
public sealed interface ItemRejection {

    record NeverProposed() implements ItemRejection {}

    /** The id stands for another item. */
    record ProposedDifferently() implements ItemRejection {}

    /** Somebody else revised it in between. */
    record RevisedMeanwhile(int version) implements ItemRejection {}

    /** Nobody is asked to follow it yet. */
    record NotAdopted() implements ItemRejection {}

    record RetiredAlready(String reason) implements ItemRejection {}
}
