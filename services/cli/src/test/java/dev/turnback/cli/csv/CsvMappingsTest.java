package dev.turnback.cli.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.cli.rules.HistoryRules;
import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.Extent;
import dev.turnback.contracts.history.FollowUp;
import dev.turnback.contracts.history.HistoryItem;
import dev.turnback.contracts.history.HistoryItem.ReleaseSeen;
import dev.turnback.contracts.history.HistoryItem.RollbackSeen;
import dev.turnback.contracts.history.HistoryItem.SetAside;
import dev.turnback.contracts.history.SetAsideReason;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CsvMappingsTest {

    private static final String A = "a".repeat(40);
    private static final String B = "b".repeat(40);
    private static final String C = "c".repeat(40);

    static List<HistoryItem> read(String mapping, String text) {
        return CsvMappings.read(
                CsvMappings.named(mapping),
                CsvTable.parse("past.csv", text.getBytes(StandardCharsets.UTF_8)),
                new CsvMapping.Context("shop", "past.csv", HistoryRules.shipped()));
    }

    @Nested
    class Train {

        private static final String HEADER = "commit,landed_at,from_version,to_version,wikis\n";
        private final String rows =
                HEADER
                        + A
                        + ",2014-01-07T19:00:00Z,php-1.23wmf8,php-1.23wmf9,500\n"
                        + A
                        + ",2014-01-07T19:00:00Z,php-1.23wmf8,php-1.23wmf9,88\n"
                        + B
                        + ",2014-01-07T19:50:00Z,php-1.23wmf9,php-1.23wmf8,588\n"
                        + C
                        + ",2014-01-08T19:00:00Z,php-1.23wmf8,php-1.23wmf9,588\n";

        @Test
        void movesForwardAreReleasesAndMovesBackRollbacks() {
            List<HistoryItem> items = read("wikimedia-train", rows);

            assertThat(items).hasSize(2);
            ReleaseSeen release = (ReleaseSeen) items.getFirst();
            assertThat(release.version()).isEqualTo("php-1.23wmf9");
            assertThat(release.previousVersion()).isEqualTo("php-1.23wmf8");
            RollbackSeen rollback = (RollbackSeen) items.getLast();
            assertThat(rollback.key()).isEqualTo("move:" + B + ":php-1.23wmf9>php-1.23wmf8");
            assertThat(rollback.exposedAt()).isEqualTo(Instant.parse("2014-01-07T19:00:00Z"));
            assertThat(rollback.extent()).isEqualTo(Extent.FULL);
            assertThat(rollback.previousVersion()).isEqualTo(rollback.restoredVersion());
            assertThat(rollback.followUps())
                    .containsExactly(
                            new FollowUp(
                                    FollowUp.Kind.REAPPLIED,
                                    Instant.parse("2014-01-08T19:00:00Z"),
                                    "row 4"));
        }

        @Test
        void theListOfRollbacksHasTheSameKeys() {
            List<HistoryItem> items =
                    read(
                            "wikimedia-train-rollbacks",
                            "version,restored_version,deployed_at,rolled_back_at,rollback_commit,"
                                    + "wikis_rolled_back,wikis_deployed,redeployed_at,"
                                    + "rolled_back_again\n"
                                    + "php-1.23wmf9,php-1.23wmf8,2014-01-07T19:00:00Z,"
                                    + "2014-01-07T19:50:00Z,"
                                    + B
                                    + ",588,588,2014-01-08T19:00:00Z,False\n");

            assertThat(items)
                    .extracting(HistoryItem::key)
                    .containsExactly(read("wikimedia-train", rows).getLast().key());
        }

        @Test
        void aSlipOfThePenIsSetAside() {
            List<HistoryItem> items =
                    read(
                            "wikimedia-train",
                            HEADER + A + ",2012-11-07T19:00:00Z,php-1.21wmf2,php-1.21wm3,273\n");

            assertThat(items)
                    .singleElement()
                    .satisfies(
                            item ->
                                    assertThat(((SetAside) item).reason())
                                            .isEqualTo(SetAsideReason.TARGET_NEVER_RAN));
        }
    }

    @Nested
    class Reverts {

        private static final String HEADER =
                "original_sha,original_landed_at,revert_sha,revert_landed_at,kind,match,"
                        + "file_kinds";
        private static final String TIMES =
                A + ",2020-01-01T10:00:00Z," + B + ",2020-01-01T10:30:00Z";

        private SetAsideReason reason(String text) {
            return ((SetAside) read("reverts", text).getFirst()).reason();
        }

        @Test
        void aRevertIsARollbackFromLandingToLanding() {
            RollbackSeen item =
                    (RollbackSeen)
                            read("reverts", HEADER + "\n" + TIMES + ",revert,sha,code:1;config:2\n")
                                    .getFirst();

            assertThat(item.key()).isEqualTo("revert:" + B + ":" + A);
            assertThat(item.exposedAt()).isEqualTo(Instant.parse("2020-01-01T10:00:00Z"));
            assertThat(item.landedAt()).isEqualTo(Instant.parse("2020-01-01T10:30:00Z"));
            assertThat(item.changeKinds()).containsExactly(ChangeKind.CONFIG, ChangeKind.CODE);
            assertThat(item.flags()).containsExactly("hotfixes=not-told", "lag=minutes");
        }

        @Test
        void aReapplyIsSetAsideAndFollowsItsRollback() {
            List<HistoryItem> items =
                    read(
                            "reverts",
                            HEADER
                                    + "\n"
                                    + TIMES
                                    + ",revert,sha,code:1\n"
                                    + B
                                    + ",2020-01-01T10:30:00Z,"
                                    + C
                                    + ",2020-01-01T11:00:00Z,reapply,sha,code:1\n");

            assertThat(((RollbackSeen) items.getFirst()).followUps())
                    .containsExactly(
                            new FollowUp(
                                    FollowUp.Kind.REAPPLIED,
                                    Instant.parse("2020-01-01T11:00:00Z"),
                                    "row 2"));
            assertThat(((SetAside) items.getLast()).reason()).isEqualTo(SetAsideReason.REAPPLIES);
        }

        @Test
        void testsAndTogglesAndChangesInsideOneReleaseAreSetAside() {
            assertThat(reason(HEADER + "\n" + TIMES + ",revert,sha,test:1;docs:2\n"))
                    .isEqualTo(SetAsideReason.NOTHING_THAT_RUNS);
            assertThat(
                            reason(
                                    HEADER
                                            + ",change_class\n"
                                            + TIMES
                                            + ",revert,sha,config:1,planned-maintenance-toggle\n"))
                    .isEqualTo(SetAsideReason.PLANNED_TOGGLE);
            assertThat(
                            reason(
                                    HEADER
                                            + ",original_release,original_released_at,"
                                            + "revert_release,revert_released_at\n"
                                            + TIMES
                                            + ",revert,sha,code:1,v1,2020-01-02T10:00:00Z,v1,"
                                            + "2020-01-02T10:00:00Z\n"))
                    .isEqualTo(SetAsideReason.NEVER_SHIPPED_ALONE);
        }

        @Test
        void releasesGiveTheTimesWhereTheFileHasThem() {
            RollbackSeen item =
                    (RollbackSeen)
                            read(
                                            "reverts",
                                            HEADER
                                                    + ",original_release,original_released_at,"
                                                    + "revert_release,revert_released_at\n"
                                                    + TIMES
                                                    + ",revert,subject,code:1,v1,"
                                                    + "2020-01-02T10:00:00Z,,\n")
                                    .getFirst();

            assertThat(item.exposedAt()).isEqualTo(Instant.parse("2020-01-02T10:00:00Z"));
            assertThat(item.landedAt()).isNull();
            assertThat(item.flags()).contains("match=subject", "time=tag");
        }
    }

    @Nested
    class Plain {

        @Test
        void aTeamsOwnRollbacksAreTakenAsTheyStand() {
            List<HistoryItem> items =
                    read(
                            "rollbacks",
                            """
                            component,version,previous_version,restored_version,exposed_at,rolled_back_at,change_kinds
                            till,2.1,2.0,2.0,2026-01-31T09:00:00+01:00,2026-01-31T09:20:00+01:00,SCHEMA;CODE
                            ,2.2,2.1,,2026-02-01T09:00:00Z,,
                            """);

            RollbackSeen first = (RollbackSeen) items.getFirst();
            assertThat(first.component()).isEqualTo("till");
            assertThat(first.exposedAt()).isEqualTo(Instant.parse("2026-01-31T08:00:00Z"));
            assertThat(first.changeKinds()).containsExactly(ChangeKind.SCHEMA, ChangeKind.CODE);
            RollbackSeen open = (RollbackSeen) items.getLast();
            assertThat(open.component()).isEqualTo("shop");
            assertThat(open.landedAt()).isNull();
            assertThat(open.restoredVersion()).isNull();
        }

        @Test
        void aTeamsOwnReleasesAndReleaseTagsAreReleases() {
            assertThat(read("releases", "version,exposed_at\n2.1,2026-01-31T09:00:00Z\n"))
                    .extracting(HistoryItem::key)
                    .containsExactly("release:2.1");
            List<HistoryItem> tags =
                    read(
                            "release-tags",
                            """
                            tag,commit,tagged_at,commit_at,tag_object
                            v2,%s,2026-01-02T00:00:00Z,2026-01-02T00:00:00Z,commit
                            v1,%s,2026-01-01T00:00:00Z,2026-01-01T00:00:00Z,tag
                            """
                                    .formatted(A, B));
            ReleaseSeen second = (ReleaseSeen) tags.getLast();
            assertThat(second.previousVersion()).isEqualTo("v1");
            assertThat(second.flags()).containsExactly("time=commit");
        }
    }
}
