package dev.turnback.feed;

/** What an event does to a deadline. */
public sealed interface DeadlineChange {

    /** The deadline holds from now on, in place of an earlier one of that name and key. */
    record Set(Deadline deadline) implements DeadlineChange {}

    /** There is nothing to be done any more. */
    record Clear(String name, String key) implements DeadlineChange {}
}
