package dev.turnback.release.domain.source;

/** Why a source's command is refused. */
public sealed interface SourceRejection {

    record NoSuchSource() implements SourceRejection {}

    record SourceRegisteredDifferently() implements SourceRejection {}

    /** Somebody else revised it since it was looked at. */
    record SourceRevisedMeanwhile(int version) implements SourceRejection {}

    record SecretNeeded(SourceKind kind) implements SourceRejection {}

    record SourceRetiredAlready(String reason) implements SourceRejection {}
}
