package dev.turnback.release.wording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.release.wording.Wording.NotWorded;
import dev.turnback.release.wording.Wording.Worded;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WordingModelTest {

    private static final List<String> SENTENCES =
            List.of("3 releases changed DATA.", "The matrix says ONE_WAY.");

    private final StandIn standIn = new StandIn();
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch enough = new CountDownLatch(1);

    @AfterEach
    void close() {
        enough.countDown();
        standIn.close();
        executor.close();
    }

    private Wording worded() {
        return worded(standIn.settings(), Duration.ofSeconds(5));
    }

    private Wording worded(WordingSettings settings, Duration patience) {
        return new WordingModel(settings, executor, patience).word(SENTENCES).join();
    }

    private static String note(Wording wording) {
        assertThat(wording).isInstanceOf(NotWorded.class);
        return ((NotWorded) wording).note();
    }

    @Test
    void it_is_told_the_sentences_and_nothing_else() {
        standIn.says("Three releases changed data.");
        assertThat(worded()).isEqualTo(new Worded("small-model", "Three releases changed data."));
        assertThat(standIn.asked()).hasSize(1);
        JsonNode body = JsonMapper.shared().readTree(standIn.asked().getFirst());
        assertThat(body.propertyNames())
                .containsExactlyInAnyOrder("model", "temperature", "max_tokens", "messages");
        assertThat(body.get("messages")).hasSize(2);
        assertThat(standIn.toldLast())
                .isEqualTo("3 releases changed DATA.\nThe matrix says ONE_WAY.");
        assertThat(standIn.tokens()).containsExactly("Bearer " + StandIn.KEY);
    }

    @Test
    void it_is_off_unless_it_is_set_up() {
        assertThat(note(worded(WordingSettings.OFF, Duration.ofSeconds(5))))
                .isEqualTo("No model is set up to put drafts in words.");
        assertThat(standIn.asked()).isEmpty();
    }

    @Test
    void one_that_does_not_answer_is_not_waited_for() {
        standIn.answers(
                exchange -> {
                    try {
                        enough.await(30, TimeUnit.SECONDS);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                });
        assertThat(note(worded(standIn.settings(), Duration.ofSeconds(1))))
                .contains("it did not answer within 1 s");
    }

    @Test
    void one_that_never_ends_is_not_waited_for() {
        standIn.answers(
                exchange -> {
                    exchange.getResponseHeaders().set("Content-Type", "application/json");
                    exchange.sendResponseHeaders(200, 0);
                    exchange.getResponseBody().write('{');
                    exchange.getResponseBody().flush();
                    try {
                        enough.await(30, TimeUnit.SECONDS);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                });
        assertThat(note(worded(standIn.settings(), Duration.ofSeconds(1))))
                .contains("it did not answer within 1 s");
    }

    @Test
    void one_that_errs_or_sends_elsewhere_is_of_no_help() {
        standIn.answers(
                exchange ->
                        StandIn.send(
                                exchange, 500, "application/json", "{\"key\":\"" + StandIn.KEY));
        assertThat(note(worded())).contains("it answered 500").doesNotContain(StandIn.KEY);
        standIn.answers(
                exchange -> {
                    exchange.getResponseHeaders().set("Location", standIn.url() + "/elsewhere");
                    StandIn.send(exchange, 302, "text/plain", "");
                });
        assertThat(note(worded())).contains("it answered 302");
        assertThat(standIn.asked()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/html | <html>rolled back</html>",
                "application/jsonp | {\"choices\":[]}",
                "application/json | {\"choices\":[]}",
                "application/json | not JSON",
                "application/json | {\"choices\":[{\"message\":{\"content\":{\"a\":1}}}]}"
            })
    void another_kind_of_answer_is_of_no_help(String type, String body) {
        standIn.answers(exchange -> StandIn.send(exchange, 200, type, body));
        assertThat(note(worded())).containsAnyOf("no JSON", "no words");
    }

    @Test
    void one_that_says_too_much_is_of_no_help() {
        standIn.says("long ".repeat(WordingModel.LONGEST_TEXT / 5 + 1));
        assertThat(note(worded())).contains("more than 2000 characters");
        standIn.says("x".repeat(WordingModel.LONGEST_ANSWER_BYTES + 1));
        assertThat(note(worded())).contains("said too much");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<b>Bold</b> words | Bold words",
                "<script>alert(1)</script>Words | Words",
                "<img src=x onerror=alert(1)>Words | Words",
                "<<b>script>Words | scriptWords",
                "See [the docs](javascript:alert(1)) | See the docs)",
                "![x](https://evil.example/p.png) Words | x Words",
                "Go to https://evil.example/a?b=c now | Go to now",
                "# Title and `code` and **bold** | Title and code and bold",
                "<!-- hidden -->Words <iframe src='//evil | Words",
                "javascript:alert(1) Words | Words"
            })
    void what_it_says_is_stripped_to_words(String said, String plain) {
        standIn.says(said);
        assertThat(worded()).isEqualTo(new Worded("small-model", plain));
    }

    @Test
    void what_cannot_be_seen_is_not_kept() {
        standIn.says("Roll\u202Eback\u0000\u200B is\tone way");
        assertThat(worded()).isEqualTo(new Worded("small-model", "Rollback is one way"));
    }

    @Test
    void one_of_this_machine_is_asked_only_where_that_is_allowed() {
        var settings = new WordingSettings(standIn.url(), "small-model", StandIn.KEY, false);
        assertThat(note(worded(settings, Duration.ofSeconds(5))))
                .contains("its address is of a private network");
        assertThat(standIn.asked()).isEmpty();
    }
}
