package dev.turnback.benchmarks;

import dev.turnback.web.Route;
import dev.turnback.web.Routes;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
import org.springframework.web.reactive.function.server.RouterFunctions;
import reactor.netty.DisposableServer;

/** Routes behind HTTP on this machine, without the checks of who asks. */
final class Server implements AutoCloseable {
    private final DisposableServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    Server(List<Route> routes) {
        server =
                reactor.netty.http.server.HttpServer.create()
                        .host("127.0.0.1")
                        .port(0)
                        .handle(
                                new ReactorHttpHandlerAdapter(
                                        RouterFunctions.toHttpHandler(Routes.router(routes))))
                        .bindNow();
    }

    int port() {
        return server.port();
    }

    String get(String path) throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                        .build();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + ": " + answer.statusCode() + answer.body());
        }
        return answer.body();
    }

    @Override
    public void close() {
        client.close();
        server.disposeNow();
    }
}
