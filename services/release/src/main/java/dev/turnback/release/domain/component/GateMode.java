package dev.turnback.release.domain.component;

/** What a team makes of what the gate finds. */
public enum GateMode {
    /** It reports, and blocks nothing: where every component starts. */
    OBSERVE,
    /** What is blocking and not waived fails the pipeline. */
    ENFORCE
}
