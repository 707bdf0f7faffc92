package dev.turnback.imports.domain;

import dev.turnback.imports.domain.Import.Cancelled;
import dev.turnback.imports.domain.Import.Done;
import dev.turnback.imports.domain.Import.NotStarted;
import dev.turnback.imports.domain.Import.Running;
import dev.turnback.imports.domain.ImportCommand.AcceptBatch;
import dev.turnback.imports.domain.ImportCommand.CancelImport;
import dev.turnback.imports.domain.ImportCommand.FinishImport;
import dev.turnback.imports.domain.ImportCommand.StartImport;
import dev.turnback.imports.domain.ImportEvent.BatchAccepted;
import dev.turnback.imports.domain.ImportEvent.ImportCancelled;
import dev.turnback.imports.domain.ImportEvent.ImportFinished;
import dev.turnback.imports.domain.ImportEvent.ImportStarted;
import dev.turnback.imports.domain.ImportRejection.AlreadyCancelled;
import dev.turnback.imports.domain.ImportRejection.AlreadyDone;
import dev.turnback.imports.domain.ImportRejection.EmptyBatch;
import dev.turnback.imports.domain.ImportRejection.ItemsMissing;
import dev.turnback.imports.domain.ImportRejection.MoreThanAnnounced;
import dev.turnback.imports.domain.ImportRejection.NeverStarted;
import dev.turnback.imports.domain.ImportRejection.NotTheNextItem;
import dev.turnback.imports.domain.ImportRejection.StartedDifferently;
import dev.turnback.kernel.Decider;
import dev.turnback.kernel.Outcome;

/** An import takes its items in order and is done only when it has them all. */
public final class ImportDecider
        implements Decider<ImportCommand, Import, ImportEvent, ImportRejection> {

    @Override
    public Import initial() {
        return new NotStarted();
    }

    @Override
    public Outcome<ImportEvent, ImportRejection> decide(ImportCommand command, Import state) {
        return switch (command) {
            case StartImport start -> start(start, state);
            case AcceptBatch batch -> accept(batch, state);
            case FinishImport finish -> finish(finish, state);
            case CancelImport cancel -> cancel(cancel, state);
        };
    }

    @Override
    public Import evolve(Import state, ImportEvent event) {
        return switch (event) {
            case ImportStarted e -> new Running(e.source(), e.component(), e.totalItems(), 0);
            case BatchAccepted e -> withBatch(state, e);
            case ImportFinished _ -> new Done();
            case ImportCancelled _ -> new Cancelled();
        };
    }

    private static Import withBatch(Import state, BatchAccepted e) {
        if (state instanceof Running r) {
            return new Running(
                    r.source(), r.component(), r.totalItems(), e.offset() + e.counts().items());
        }
        throw new IllegalStateException("a batch of an import that is " + state);
    }

    private static Outcome<ImportEvent, ImportRejection> start(StartImport c, Import state) {
        return switch (state) {
            case NotStarted _ ->
                    Outcome.accepted(
                            new ImportStarted(
                                    c.importId(),
                                    c.source(),
                                    c.component(),
                                    c.totalItems(),
                                    c.at()));
            case Running running when ImportPolicies.readsTheSame(c, running) -> Outcome.ignored();
            case Running _ -> Outcome.rejected(new StartedDifferently());
            case Done _ -> Outcome.rejected(new AlreadyDone());
            case Cancelled _ -> Outcome.rejected(new AlreadyCancelled());
        };
    }

    private static Outcome<ImportEvent, ImportRejection> accept(AcceptBatch c, Import state) {
        return switch (state) {
            case NotStarted _ -> Outcome.rejected(new NeverStarted());
            case Running running -> acceptRunning(c, running);
            case Done _ -> Outcome.rejected(new AlreadyDone());
            case Cancelled _ -> Outcome.rejected(new AlreadyCancelled());
        };
    }

    private static Outcome<ImportEvent, ImportRejection> acceptRunning(
            AcceptBatch c, Running running) {
        if (!ImportPolicies.startsWhereTheLastEnded(c, running)) {
            return Outcome.rejected(new NotTheNextItem(running.itemsDone()));
        }
        if (c.counts().items() == 0) {
            return Outcome.rejected(new EmptyBatch());
        }
        if (ImportPolicies.goesBeyondTheTotal(c, running)) {
            return Outcome.rejected(new MoreThanAnnounced(running.totalItems()));
        }
        return Outcome.accepted(new BatchAccepted(c.importId(), c.offset(), c.counts(), c.at()));
    }

    private static Outcome<ImportEvent, ImportRejection> finish(FinishImport c, Import state) {
        return switch (state) {
            case NotStarted _ -> Outcome.rejected(new NeverStarted());
            case Running running when ImportPolicies.hasEveryItem(running) ->
                    Outcome.accepted(new ImportFinished(c.importId(), c.at()));
            case Running running ->
                    Outcome.rejected(new ItemsMissing(running.itemsDone(), running.totalItems()));
            case Done _ -> Outcome.ignored();
            case Cancelled _ -> Outcome.rejected(new AlreadyCancelled());
        };
    }

    private static Outcome<ImportEvent, ImportRejection> cancel(CancelImport c, Import state) {
        return switch (state) {
            case NotStarted _ -> Outcome.rejected(new NeverStarted());
            case Running _ -> Outcome.accepted(new ImportCancelled(c.importId(), c.at()));
            case Done _ -> Outcome.rejected(new AlreadyDone());
            case Cancelled _ -> Outcome.ignored();
        };
    }
}
