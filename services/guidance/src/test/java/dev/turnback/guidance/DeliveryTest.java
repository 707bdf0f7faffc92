package dev.turnback.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The guidance in every form that teams pull it in. */
class DeliveryTest {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String HOSTILE =
            "<script>alert(1)</script> & \\\"quoted\\\" ]]> [x](javascript:alert(1)) \\u0007 -->";

    private final RunningGuidance turnback = new RunningGuidance();

    @BeforeEach
    void start() {
        turnback.hears();
        turnback.adopted("\"clause\":\"" + HOSTILE + "\",\"scope\":{\"tags\":[\"<b>pay</b>\"]}");
    }

    @AfterEach
    void close() {
        turnback.close();
    }

    private static Document xml(String text) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> all(Document document, String name) {
        NodeList found = document.getElementsByTagNameNS(ATOM, name);
        return IntStream.range(0, found.getLength())
                .mapToObj(found::item)
                .map(node -> ((Element) node).getTextContent())
                .toList();
    }

    private String etag(String path) {
        return Objects.requireNonNull(
                turnback.get(path)
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .returnResult()
                        .getResponseHeaders()
                        .getETag());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/guidance/document?format=MARKDOWN",
                "/guidance/document?format=HTML",
                "/guidance/document?format=JSON",
                "/guidance/feed"
            })
    void the_etag_changes_with_the_text_and_only_then(String path) {
        String first = etag(path);
        turnback.post("/guidance", "{\"clause\":\"Only proposed.\"}").expectStatus().isCreated();
        assertThat(etag(path)).isEqualTo(first);
        turnback.get(path)
                .header(HttpHeaders.IF_NONE_MATCH, first)
                .exchange()
                .expectStatus()
                .isNotModified()
                .expectHeader()
                .valueEquals(HttpHeaders.ETAG, first);
        turnback.post("/guidance/gui_2/adoption", "{}").expectStatus().isOk();
        assertThat(etag(path)).isNotEqualTo(first);
    }

    @Test
    void no_text_becomes_markup() throws Exception {
        String html = turnback.text("/guidance/document?format=HTML");
        assertThat(html)
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "tagged &lt;b&gt;pay&lt;/b&gt;")
                .doesNotContain("<script", "<b>");
        assertThat(turnback.text("/guidance/document?format=MARKDOWN"))
                .doesNotContain("<script", "[x](", "-->");
        assertThat(all(xml(turnback.text("/guidance/feed")), "content").getFirst())
                .startsWith("<script>alert(1)</script> & \"quoted\" ]]>")
                .contains("\uFFFD");
    }

    @Test
    void a_browser_is_shown_a_page_and_a_program_gets_what_it_asks_for() {
        turnback.get("/guidance/document")
                .header(HttpHeaders.ACCEPT, "text/html,*/*;q=0.8")
                .exchange()
                .expectHeader()
                .contentTypeCompatibleWith("text/html");
        turnback.get("/guidance/document")
                .header(HttpHeaders.ACCEPT, "application/json")
                .exchange()
                .expectBody()
                .jsonPath("$.version")
                .isEqualTo(1)
                .jsonPath("$.items[0].id")
                .isEqualTo("gui_1");
        turnback.get("/guidance/document?format=PDF").exchange().expectStatus().isBadRequest();
        turnback.get("/guidance/feed?component=No%20id").exchange().expectStatus().isBadRequest();
    }

    @Test
    void the_feed_has_an_entry_for_each_version_and_the_retirement_with_ids_that_stay()
            throws Exception {
        turnback.change(
                        "/guidance/gui_1/revisions",
                        1,
                        "{\"clause\":\"Use a flag.\",\"reason\":\"it was hostile\"}")
                .expectStatus()
                .isOk();
        turnback.post("/guidance/gui_1/retirement", "{\"reason\":\"done\"}").expectStatus().isOk();
        Document feed = xml(turnback.text("/guidance/feed?component=shop&changeKind=DATA"));
        assertThat(all(feed, "id"))
                .containsExactlyInAnyOrder(
                        "urn:turnback:guidance:feed:shop:DATA",
                        "urn:turnback:guidance:gui_1:version:1",
                        "urn:turnback:guidance:gui_1:version:2",
                        "urn:turnback:guidance:gui_1:retired");
        assertThat(all(feed, "updated")).hasSize(4).containsOnly("2026-03-02T12:00:00Z");
        assertThat(all(feed, "name")).containsExactly("Turnback");
        assertThat(all(feed, "title")).doesNotContain("").hasSize(4);
    }

    @Test
    void what_applies_elsewhere_from_now_on_leaves_the_document_and_the_feed_says_so()
            throws Exception {
        turnback.change(
                        "/guidance/gui_1/revisions",
                        1,
                        "{\"clause\":\"Use a flag.\",\"scope\":{\"components\":[\"search\"]},"
                                + "\"reason\":\"only there\"}")
                .expectStatus()
                .isOk();
        assertThat(turnback.text("/guidance/document?component=shop"))
                .contains("Document version 2. Nothing is adopted.");
        assertThat(all(xml(turnback.text("/guidance/feed?component=shop")), "title"))
                .contains("gui_1 does not apply here from version 2 on");
        assertThat(turnback.text("/guidance/document?component=search"))
                .contains("Document version 2. 1 item.");
    }

    @Test
    void a_feed_of_nothing_is_a_feed() throws Exception {
        try (var empty = new RunningGuidance()) {
            empty.hears();
            Document feed = xml(empty.text("/guidance/feed"));
            assertThat(all(feed, "entry")).isEmpty();
            assertThat(all(feed, "updated")).containsExactly("1970-01-01T00:00:00Z");
        }
    }
}
