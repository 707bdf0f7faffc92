package dev.turnback.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.web.Routes;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.FluxExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;

class PagesTest {
    private final WebTestClient client = client(PagesTest.class.getClassLoader());

    @ParameterizedTest
    @ValueSource(strings = {"/", "/history/attempts/att_1", "/components/a.b"})
    void anAddressOfTheApplicationShowsIt(String path) {
        var answer = page(client, path).expectStatus().isOk().returnResult(String.class);

        assertThat(answer.getResponseHeaders().getCacheControl()).isEqualTo("no-cache");
        assertThat(text(answer)).contains("the example page");
    }

    @Test
    void aHashedAssetIsKeptForEver() {
        var headers =
                client.get()
                        .uri("/assets/app-1a2b.js")
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .returnResult(String.class)
                        .getResponseHeaders();

        assertThat(headers.getContentType())
                .matches(MediaType.valueOf("text/javascript")::isCompatibleWith);
        assertThat(headers.getCacheControl()).contains("max-age=31536000", "immutable");
    }

    /** A browser that kept it would keep serving the pages of an older version. */
    @Test
    void theServiceWorkerIsAskedForEveryTime() {
        var headers =
                client.get()
                        .uri("/sw.js")
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .returnResult(String.class)
                        .getResponseHeaders();

        assertThat(headers.getContentType())
                .matches(MediaType.valueOf("text/javascript")::isCompatibleWith);
        assertThat(headers.getCacheControl()).isEqualTo("no-cache");
        assertThat(headers.getETag()).isNotEmpty();
    }

    @Test
    void anUnchangedFileCostsNoBody() {
        String etag = page(client, "/").returnResult(String.class).getResponseHeaders().getETag();

        client.get()
                .uri("/")
                .accept(MediaType.TEXT_HTML)
                .header(HttpHeaders.IF_NONE_MATCH, String.valueOf(etag))
                .exchange()
                .expectStatus()
                .isNotModified();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/",
                "/assets",
                "/../application.properties",
                "/%2e%2e/x.js",
                "/assets/gone.js",
                "//assets/app-1a2b.js"
            })
    void whatIsNeitherFileNorPageIsUnknown(String path) {
        client.get()
                .uri(URI.create("http://localhost" + path))
                .accept(MediaType.ALL)
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @Test
    void withoutPagesItSaysSoAndHowToGetThem() {
        var nothing = new URLClassLoader(new URL[0], null);

        assertThat(text(page(client(nothing), "/").returnResult(String.class)))
                .contains("--no-ui", "./turnback up");
    }

    private static String text(FluxExchangeResult<String> answer) {
        return String.join("\n", answer.getResponseBody().collectList().block());
    }

    private static WebTestClient.ResponseSpec page(WebTestClient client, String path) {
        return client.get().uri(path).accept(MediaType.TEXT_HTML, MediaType.ALL).exchange();
    }

    private static WebTestClient client(ClassLoader classes) {
        Pages pages = new Pages(classes, request -> Optional.empty());
        return WebTestClient.bindToRouterFunction(Routes.router(List.of(pages.route()))).build();
    }
}
