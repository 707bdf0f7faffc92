package dev.turnback.figures.watch;

import static dev.turnback.figures.watch.Nanos.NEVER;

/**
 * What the samples of a signal say up to one of them: since when it has been in breach, since when
 * clear, and whether it is heard at all. Changes in place; the fields are those of {@link
 * Settled.OfTheSignal}.
 */
final class SignalState {

    private final Terms terms;

    private int heard;
    private boolean breachedBefore;
    private long staleAt;
    private boolean absent;
    private long breachedSince = NEVER;
    private int samplesInBreach;
    private long enoughAt = NEVER;
    private long absentSince = NEVER;
    private boolean told;
    private long clearSince = NEVER;

    /** Until the first sample, a signal is silent for as long as one would have been fresh. */
    SignalState(Terms terms) {
        this.terms = terms;
        staleAt = Nanos.plus(terms.exposedAt(), terms.staleAfter());
    }

    /** After exposure. */
    void read(long at, double harm) {
        heard = Math.min(heard + 1, terms.minSamples());
        read(at, at, harm);
    }

    /** Of the samples before exposure the last one counts, as if it came at exposure. */
    void carryIn(long at, double harm) {
        if (Nanos.plus(at, terms.staleAfter()) > terms.exposedAt()) {
            heard = 1;
            breachedSince = NEVER;
            clearSince = NEVER;
            read(at, terms.exposedAt(), harm);
            if (at < terms.exposedAt()) {
                breachedBefore = terms.isBreached(harm);
            }
        }
    }

    private void read(long at, long from, double harm) {
        staleAt = Nanos.plus(at, terms.staleAfter());
        absent = false;
        clearSince = terms.isClear(harm) ? Math.min(clearSince, from) : NEVER;
        if (!terms.isBreached(harm)) {
            breachedSince = NEVER;
            return;
        }
        beInBreach(from);
        samplesInBreach = Math.min(samplesInBreach + 1, terms.minSamples());
        if (samplesInBreach == terms.minSamples()) {
            enoughAt = Math.min(enoughAt, from);
        }
    }

    /** Where there must be data its absence is a breach, and needs no samples to be one. */
    void goStale() {
        absent = true;
        clearSince = NEVER;
        if (!terms.mustHaveData()) {
            breachedSince = NEVER;
            return;
        }
        beInBreach(staleAt);
        absentSince = Math.min(absentSince, staleAt);
        enoughAt = Math.min(enoughAt, staleAt);
    }

    private void beInBreach(long from) {
        if (breachedSince == NEVER) {
            breachedSince = from;
            samplesInBreach = 0;
            enoughAt = NEVER;
            absentSince = NEVER;
            told = false;
        }
    }

    boolean hasHeardTooFew() {
        return heard < terms.minSamples();
    }

    boolean breachedBefore() {
        return breachedBefore;
    }

    long staleAt() {
        return staleAt;
    }

    boolean isAbsent() {
        return absent;
    }

    boolean isBreached() {
        return breachedSince != NEVER;
    }

    boolean isClear() {
        return clearSince != NEVER;
    }

    long breachedSince() {
        return breachedSince;
    }

    long clearSince() {
        return clearSince;
    }

    /** NEVER for a breach that was told, and while too few samples say so. */
    long confirmedAt() {
        return breachedSince == NEVER || told || enoughAt == NEVER
                ? NEVER
                : Math.max(enoughAt, Nanos.plus(breachedSince, terms.sustain()));
    }

    /** With nothing to sustain, its beginning is all that a breach stands on. */
    boolean standsOnAbsence(long confirmedAt) {
        return absentSince == breachedSince || absentSince < confirmedAt;
    }

    /** The breach that is under way, if any, is not told again. */
    void tell() {
        told = true;
    }

    Settled.OfTheSignal settled() {
        return new Settled.OfTheSignal(
                heard,
                breachedBefore,
                staleAt,
                absent,
                breachedSince,
                samplesInBreach,
                enoughAt,
                absentSince,
                told,
                clearSince);
    }

    void resume(Settled.OfTheSignal settled) {
        heard = settled.heard();
        breachedBefore = settled.breachedBefore();
        staleAt = settled.staleAt();
        absent = settled.absent();
        breachedSince = settled.breachedSince();
        samplesInBreach = settled.samplesInBreach();
        enoughAt = settled.enoughAt();
        absentSince = settled.absentSince();
        told = settled.told();
        clearSince = settled.clearSince();
    }
}
