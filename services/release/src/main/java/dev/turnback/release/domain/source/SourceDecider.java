package dev.turnback.release.domain.source;

import dev.turnback.kernel.Decider;
import dev.turnback.kernel.Outcome;
import dev.turnback.release.domain.source.Source.Active;
import dev.turnback.release.domain.source.Source.Retired;
import dev.turnback.release.domain.source.Source.Unregistered;
import dev.turnback.release.domain.source.SourceCommand.ChangeSecret;
import dev.turnback.release.domain.source.SourceCommand.RegisterSource;
import dev.turnback.release.domain.source.SourceCommand.RetireSource;
import dev.turnback.release.domain.source.SourceCommand.ReviseSource;
import dev.turnback.release.domain.source.SourceEvent.SecretChanged;
import dev.turnback.release.domain.source.SourceEvent.SourceRegistered;
import dev.turnback.release.domain.source.SourceEvent.SourceRetired;
import dev.turnback.release.domain.source.SourceEvent.SourceRevised;
import dev.turnback.release.domain.source.SourceRejection.NoSuchSource;
import dev.turnback.release.domain.source.SourceRejection.SecretNeeded;
import dev.turnback.release.domain.source.SourceRejection.SourceRegisteredDifferently;
import dev.turnback.release.domain.source.SourceRejection.SourceRetiredAlready;
import dev.turnback.release.domain.source.SourceRejection.SourceRevisedMeanwhile;

/** What a source may do next, state by state. */
public final class SourceDecider
        implements Decider<SourceCommand, Source, SourceEvent, SourceRejection> {

    @Override
    public Source initial() {
        return new Unregistered();
    }

    @Override
    public Outcome<SourceEvent, SourceRejection> decide(SourceCommand command, Source source) {
        return switch (source) {
            case Unregistered _ -> onUnregistered(command);
            case Active active -> onActive(command, active);
            case Retired retired -> onRetired(command, retired);
        };
    }

    private static Outcome<SourceEvent, SourceRejection> onUnregistered(SourceCommand command) {
        if (!(command instanceof RegisterSource register)) {
            return Outcome.rejected(new NoSuchSource());
        }
        if (register.kind().needsSecret() && register.secretId() == null) {
            return Outcome.rejected(new SecretNeeded(register.kind()));
        }
        return Outcome.accepted(
                new SourceRegistered(
                        register.sourceId(),
                        register.kind(),
                        register.routing(),
                        register.secretId(),
                        register.at()));
    }

    private static Outcome<SourceEvent, SourceRejection> onActive(
            SourceCommand command, Active source) {
        return switch (command) {
            case RegisterSource c ->
                    c.kind() == source.kind() && c.routing().equals(source.routing())
                            ? Outcome.ignored()
                            : Outcome.rejected(new SourceRegisteredDifferently());
            case ReviseSource c -> revise(c, source);
            case ChangeSecret c ->
                    Outcome.accepted(new SecretChanged(c.sourceId(), c.secretId(), c.at()));
            case RetireSource c ->
                    Outcome.accepted(new SourceRetired(c.sourceId(), c.reason(), c.at()));
        };
    }

    private static Outcome<SourceEvent, SourceRejection> revise(
            ReviseSource command, Active source) {
        if (command.routing().equals(source.routing())) {
            return Outcome.ignored();
        }
        return command.seenVersion() == source.version()
                ? Outcome.accepted(
                        new SourceRevised(
                                command.sourceId(),
                                command.routing(),
                                source.version() + 1,
                                command.at()))
                : Outcome.rejected(new SourceRevisedMeanwhile(source.version()));
    }

    private static Outcome<SourceEvent, SourceRejection> onRetired(
            SourceCommand command, Retired source) {
        return command instanceof RetireSource again && again.reason().equals(source.reason())
                ? Outcome.ignored()
                : Outcome.rejected(new SourceRetiredAlready(source.reason()));
    }

    @Override
    public Source evolve(Source source, SourceEvent event) {
        return switch (event) {
            case SourceRegistered e -> new Active(e.kind(), e.routing(), 1, e.secretId());
            case SourceRevised e -> {
                Active active = active(source);
                yield new Active(active.kind(), e.routing(), e.version(), active.secretId());
            }
            case SecretChanged e -> {
                Active active = active(source);
                yield new Active(active.kind(), active.routing(), active.version(), e.secretId());
            }
            case SourceRetired e -> new Retired(e.reason());
        };
    }

    private static Active active(Source source) {
        if (source instanceof Active active) {
            return active;
        }
        throw new IllegalStateException("an event that cannot follow on " + source);
    }
}
