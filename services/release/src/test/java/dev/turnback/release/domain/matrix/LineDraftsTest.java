package dev.turnback.release.domain.matrix;

import static dev.turnback.release.domain.matrix.MatrixExamples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.Reversibility;
import dev.turnback.release.domain.matrix.KindHistory.Times;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LineDraftsTest {

    @Test
    void a_draft_estimates_what_nine_of_ten_took_and_quotes_the_counts() {
        var history = new KindHistory(ChangeKind.DATA, 40, 3, new Times(2, 60, 900));
        var draft = LineDrafts.draft("shop", history, null, NOON);
        assertThat(draft.line()).isEqualTo(new LineKey("shop", ChangeKind.DATA, null));
        assertThat(draft.content().reversibility()).isEqualTo(Reversibility.ONE_WAY);
        assertThat(draft.content().estimatedSeconds()).isEqualTo(900);
        assertThat(draft.draftedFrom())
                .containsExactly(
                        "40 releases changed DATA.",
                        "3 rollbacks were of such releases.",
                        "From exposure to landing half of 2 took at most 1 min, nine of ten at most"
                                + " 15 min.");
    }

    @ParameterizedTest
    @EnumSource(ChangeKind.class)
    void what_is_not_known_is_not_estimated(ChangeKind kind) {
        var draft = LineDrafts.draft("shop", new KindHistory(kind, 1, 1, null), null, NOON);
        assertThat(draft.content().estimatedSeconds()).isNull();
        assertThat(draft.draftedFrom())
                .contains(
                        "1 rollback was of such a release.",
                        "How long that took is not known of any.");
    }

    @ParameterizedTest
    @EnumSource(ChangeKind.class)
    void what_the_matrix_calls_one_way_is_never_drafted_as_anything_easier(ChangeKind kind) {
        var history = new KindHistory(kind, 9, 5, new Times(5, 60, 900));
        var draft = LineDrafts.draft("shop", history, Reversibility.ONE_WAY, NOON);
        assertThat(draft.content().reversibility()).isEqualTo(Reversibility.ONE_WAY);
        assertThat(draft.draftedFrom())
                .contains(
                        "The matrix says ONE_WAY of such a change, or of one built in a way of its"
                                + " own; a draft says nothing easier.");
    }

    @Test
    void what_the_matrix_calls_easier_than_usual_does_not_make_a_draft_easier() {
        var history = new KindHistory(ChangeKind.DATA, 9, 5, null);
        var draft = LineDrafts.draft("shop", history, Reversibility.REVERSIBLE, NOON);
        assertThat(draft.content().reversibility()).isEqualTo(Reversibility.ONE_WAY);
    }
}
