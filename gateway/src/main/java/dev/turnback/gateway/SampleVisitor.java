package dev.turnback.gateway;

import dev.turnback.people.session.KnownCallers;
import dev.turnback.web.Sessions;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.reactive.function.server.ServerRequest;

/**
 * Lets somebody at this machine look at the sample without a token. The {@code Host} header is
 * checked so that a foreign page cannot reach the server under a name of its own, and a request
 * that a proxy passed on is never taken for a local one.
 */
public final class SampleVisitor {
    private static final List<String> PROXY_HEADERS =
            List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Via");

    private final Sessions sessions;

    public SampleVisitor(Sessions sessions) {
        this.sessions = sessions;
    }

    /** A new session's cookie, unless the visitor has one or is not at this machine. */
    public Optional<ResponseCookie> welcome(ServerRequest request) {
        return isLocal(request) && sessions.of(request.exchange()).isEmpty()
                ? Optional.of(sessions.start(KnownCallers.VISITOR, request.exchange()))
                : Optional.empty();
    }

    private static boolean isLocal(ServerRequest request) {
        HttpHeaders headers = request.headers().asHttpHeaders();
        return request.remoteAddress().filter(SampleVisitor::isLoopback).isPresent()
                && isLoopbackName(headers.getFirst(HttpHeaders.HOST))
                && PROXY_HEADERS.stream().noneMatch(headers::containsHeader);
    }

    private static boolean isLoopback(InetSocketAddress peer) {
        InetAddress address = peer.getAddress();
        return address != null && address.isLoopbackAddress();
    }

    /** Compares text only: a name that resolves to this machine is still a foreign name. */
    static boolean isLoopbackName(@Nullable String host) {
        return host != null
                && host.matches(
                        "(?i)(localhost|127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}|\\[::1])(:\\d{1,5})?");
    }
}
