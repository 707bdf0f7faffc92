package dev.turnback.contracts;

/** The body of a published event. Others have stored it: another form is another version. */
public interface PublishedBody {

    /** The id of the thing the event is about. */
    String subject();
}
