package dev.turnback.release.domain.sheet;

/** Why a sheet's command is refused. */
public sealed interface SheetRejection {

    record NoSuchSheet() implements SheetRejection {}

    /** The id stands for another sheet. */
    record SheetWrittenDifferently() implements SheetRejection {}

    /** Somebody else revised it in between. */
    record SheetRevisedMeanwhile(int version) implements SheetRejection {}

    record SheetRetiredAlready() implements SheetRejection {}

    /** Two rules have the same id. */
    record RuleIdTwice(int ruleIndex, String ruleId) implements SheetRejection {}

    /** The rule would count as clear while the signal still does harm. */
    record ClearsWhileItHarms(int ruleIndex) implements SheetRejection {}
}
