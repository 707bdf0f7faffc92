package dev.turnback.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.web.Sessions;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpCookie;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.web.reactive.function.server.HandlerStrategies;
import org.springframework.web.reactive.function.server.ServerRequest;

class SampleVisitorTest {
    private final Sessions sessions = new Sessions(InstantSource.system());
    private final SampleVisitor visitor = new SampleVisitor(sessions);

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, localhost:8080, true",
        "127.0.0.1, 127.0.0.1, true",
        "::1, [::1]:8080, true",
        "127.0.0.1, evil.example:8080, false",
        "127.0.0.1, localhost.evil.example, false",
        "127.0.0.1, 127.0.0.1.evil.example, false",
        "192.0.2.7, localhost:8080, false"
    })
    void onlySomebodyAtThisMachineWhoAsksForItByItsNameIsWelcome(
            String peer, String host, boolean welcome) throws UnknownHostException {
        assertThat(visitor.welcome(request(peer, host, ""))).matches(c -> c.isPresent() == welcome);
    }

    @Test
    void whatAProxyPassedOnIsNotLocal() throws UnknownHostException {
        assertThat(visitor.welcome(request("127.0.0.1", "localhost", "X-Forwarded-For"))).isEmpty();
    }

    @Test
    void aVisitorWhoHasASessionKeepsIt() throws UnknownHostException {
        String first =
                visitor.welcome(request("127.0.0.1", "localhost", "")).orElseThrow().getValue();
        var again =
                MockServerHttpRequest.get("/")
                        .header("Host", "localhost")
                        .cookie(new HttpCookie(Sessions.COOKIE, first));

        assertThat(visitor.welcome(request("127.0.0.1", again))).isEmpty();
    }

    private static ServerRequest request(String peer, String host, String proxyHeader)
            throws UnknownHostException {
        var request = MockServerHttpRequest.get("/").header("Host", host);
        if (!proxyHeader.isEmpty()) {
            request.header(proxyHeader, "192.0.2.7");
        }
        return request(peer, request);
    }

    private static ServerRequest request(String peer, MockServerHttpRequest.BaseBuilder<?> request)
            throws UnknownHostException {
        request.remoteAddress(new InetSocketAddress(InetAddress.getByName(peer), 40_000));
        return ServerRequest.create(
                MockServerWebExchange.from(request),
                HandlerStrategies.withDefaults().messageReaders());
    }
}
