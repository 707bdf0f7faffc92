package dev.turnback.guidance.domain.webhook;

/** What came of a try to deliver. */
public sealed interface Result {

    /**
     * @param status as HTTP has it, 200 to 299
     */
    record Taken(int status) implements Result {}

    /**
     * @param why in a few words, without anything that the other side said
     */
    record NotTaken(String why) implements Result {}
}
