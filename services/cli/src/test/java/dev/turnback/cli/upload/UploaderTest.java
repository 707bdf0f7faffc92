package dev.turnback.cli.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.turnback.cli.CliException;
import dev.turnback.cli.upload.ServerStandIn.Trouble;
import dev.turnback.contracts.history.HistoryItem;
import dev.turnback.contracts.history.SourceRef;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UploaderTest {

    private static final Patience SHORT =
            new Patience(Duration.ofMillis(40), Duration.ofMillis(5), Duration.ofMillis(10));

    private final List<String> notices = new ArrayList<>();
    private final List<Integer> reached = new ArrayList<>();
    private ServerStandIn server;

    @BeforeEach
    void start() throws IOException {
        server = new ServerStandIn();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static ImportJob job(int items) {
        return new ImportJob(
                SourceRef.Kind.CSV,
                "past.csv",
                "releases",
                "shop",
                IntStream.range(0, items).mapToObj(UploaderTest::item).toList());
    }

    private static HistoryItem item(int i) {
        return new HistoryItem.ReleaseSeen(
                "release:" + i,
                "shop",
                "1." + i,
                null,
                Instant.parse("2026-01-31T08:00:00Z"),
                List.of(),
                new SourceRef(SourceRef.Kind.CSV, "past.csv", "row " + i),
                Set.of());
    }

    private Uploader.Result upload(ImportJob job) {
        return upload(job, server.url(), "secret");
    }

    private Uploader.Result upload(ImportJob job, String url, @Nullable String token) {
        ServerAddress address = new ServerAddress(url, token, "TURNBACK_TOKEN or data/admin.token");
        return new Uploader(new ServerClient(address, SHORT, notices::add))
                .upload(job, reached::add);
    }

    private void assertEveryItemOnce(int items) {
        assertThat(server.recorded)
                .containsExactlyElementsOf(
                        IntStream.range(0, items).mapToObj(i -> "release:" + i).toList());
    }

    @Test
    void itemsGoInBatchesOfFiveHundredEachUnderItsOwnKey() {
        Uploader.Result result = upload(job(1201));

        assertThat(result.state().done()).isTrue();
        assertThat(result.alreadyDone()).isFalse();
        assertEveryItemOnce(1201);
        assertThat(reached).containsExactly(0, 500, 1000, 1201);
        assertThat(server.keys).doesNotHaveDuplicates().hasSize(5);
    }

    @Test
    void theSameImportAgainSendsNothing() {
        upload(job(700));
        reached.clear();

        Uploader.Result again = upload(job(700));

        assertThat(again.alreadyDone()).isTrue();
        assertThat(reached).containsExactly(700);
        assertEveryItemOnce(700);
    }

    @Test
    void anImportThatWasBrokenOffResumesWhereItStopped() {
        server.troubles.add(Trouble.NONE);
        server.troubles.add(Trouble.FULL);
        assertThatThrownBy(() -> upload(job(1201))).isInstanceOf(CliException.class);
        reached.clear();

        Uploader.Result again = upload(job(1201));

        assertThat(again.state().done()).isTrue();
        assertThat(reached).containsExactly(500, 1000, 1201);
        assertEveryItemOnce(1201);
    }

    @Test
    void anAnswerLostOnTheWayIsMadeGoodByTheServersOwnCount() {
        server.troubles.add(Trouble.TAKE_BUT_DROP_THE_ANSWER);

        assertThat(upload(job(1201)).state().done()).isTrue();

        assertEveryItemOnce(1201);
        assertThat(notices).isNotEmpty();
    }

    @Test
    void aLostConnectionAndABusyServerAreTriedAgain() {
        server.troubles.addAll(List.of(Trouble.DROP, Trouble.BUSY, Trouble.DROP));

        assertThat(upload(job(600)).state().done()).isTrue();

        assertEveryItemOnce(600);
    }

    @Test
    void aServerThatStaysAwayEndsItAndTheSameCommandResumes() {
        for (int i = 0; i < 50; i++) {
            server.troubles.add(Trouble.BUSY);
        }

        assertThatThrownBy(() -> upload(job(600)))
                .hasMessageContaining("the server is busy (the log waits)")
                .hasMessageContaining("The same command resumes")
                .satisfies(e -> assertThat(((CliException) e).exitCode()).isEqualTo(2));
    }

    @Test
    void aFullDiskIsToldAsSuch() {
        server.troubles.add(Trouble.FULL);

        assertThatThrownBy(() -> upload(job(10)))
                .hasMessageContaining("disk is full")
                .satisfies(e -> assertThat(((CliException) e).exitCode()).isEqualTo(2));
    }

    @Test
    void aMissingOrWrongTokenIsToldWithThePlacesItIsLookedFor() {
        server.expectToken("another");

        assertThatThrownBy(() -> upload(job(10)))
                .hasMessageContaining("does not know this token")
                .hasMessageContaining("data/admin.token");
        assertThatThrownBy(() -> upload(job(10), server.url(), null))
                .hasMessageContaining("none was found");
    }

    @Test
    void aServerThatDoesNotAnswerIsToldWithTheWayToStartOne() {
        String url = server.url();
        server.close();

        assertThatThrownBy(() -> upload(job(10), url, "secret"))
                .hasMessageContaining("turnback up")
                .hasMessageContaining(url);
    }

    @Test
    void aCancelledImportIsTakenUpAnew() {
        server.troubles.add(Trouble.NONE);
        server.troubles.add(Trouble.FULL);
        assertThatThrownBy(() -> upload(job(600))).isInstanceOf(CliException.class);
        server.cancel();

        assertThat(upload(job(600)).state().done()).isTrue();
    }
}
