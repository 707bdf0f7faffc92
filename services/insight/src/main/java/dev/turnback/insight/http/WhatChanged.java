package dev.turnback.insight.http;

import dev.turnback.contracts.decision.JudgementEvents.Outcome;
import dev.turnback.insight.facts.Fact;
import dev.turnback.insight.facts.FactBook;
import dev.turnback.insight.facts.FactTable;
import dev.turnback.insight.facts.Knowledge;
import dev.turnback.insight.facts.ReviewedHesitation;
import dev.turnback.insight.facts.Version;
import dev.turnback.insight.metrics.FactsAt;
import dev.turnback.insight.metrics.Rollback;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What became known of a thing between two times, in a sentence. */
final class WhatChanged {

    private final FactBook book;
    private final Knowledge before;
    private final Knowledge after;

    private WhatChanged(FactBook book, Knowledge before, Knowledge after) {
        this.book = book;
        this.before = before;
        this.after = after;
    }

    /**
     * @param id of a rollback, an obligation, or anything else that a figure is made of
     */
    static String of(FactBook book, String id, Knowledge before, Knowledge after) {
        var changed = new WhatChanged(book, before, after);
        if (id.startsWith("att_")) {
            return changed.told("The rollback " + id, id, changed::outcome);
        }
        if (id.startsWith("obl_")) {
            return changed.told("The obligation " + id, id, changed::verdict);
        }
        return "What is recorded of %s changed.".formatted(id);
    }

    private interface Said {
        /** Null where nothing is known of it that counts. */
        @Nullable String of(String id, Knowledge knowledge);
    }

    private String told(String name, String id, Said said) {
        String was = said.of(id, before);
        String is = said.of(id, after);
        if (was == null) {
            return is == null
                    ? "What is recorded of %s changed.".formatted(id)
                    : "%s became known: %s.".formatted(name, is);
        }
        if (is == null) {
            return "%s counts no more; it was %s.".formatted(name, was);
        }
        return was.equals(is)
                ? "What is recorded of %s changed; it stays %s.".formatted(id, is)
                : "%s was %s and is %s.".formatted(name, was, is);
    }

    private @Nullable String outcome(String id, Knowledge knowledge) {
        return said(
                book.attempts(),
                id,
                knowledge,
                fact -> Rollback.of(FactsAt.of(book, knowledge), fact).outcome().name());
    }

    private @Nullable String verdict(String id, Knowledge knowledge) {
        return said(
                book.obligations(),
                id,
                knowledge,
                fact -> words(fact.outcome()) + review(id, knowledge));
    }

    private static String words(@Nullable Outcome outcome) {
        return outcome == null ? "open" : outcome.name();
    }

    private String review(String id, Knowledge knowledge) {
        return book.reviewed()
                .find(id, knowledge)
                .map(Version::fact)
                .map(ReviewedHesitation::verdict)
                .map(verdict -> " (a review: " + verdict + ")")
                .orElse("");
    }

    private static <F extends Fact> @Nullable String said(
            FactTable<F> table, String id, Knowledge knowledge, Function<F, String> words) {
        return table.find(id, knowledge).map(Version::fact).map(words).orElse(null);
    }
}
