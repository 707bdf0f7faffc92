package dev.turnback.launch;

import dev.turnback.web.RouteTable;
import dev.turnback.web.Routes;
import dev.turnback.web.UnreadableRequests;
import java.net.InetAddress;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.Compression;
import org.springframework.boot.web.server.Shutdown;
import org.springframework.boot.web.server.WebServer;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.util.unit.DataSize;
import org.springframework.web.reactive.function.server.HandlerStrategies;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.server.WebFilter;

/** One Netty for all routes, with the security chain before them. */
public final class HttpServer implements AutoCloseable {
    private static final Duration IDLE = Duration.ofSeconds(75);
    private static final Duration SLOWEST_REQUEST = Duration.ofSeconds(60);
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final WebServer server;
    private final InetAddress address;

    private HttpServer(WebServer server, InetAddress address) {
        this.server = server;
        this.address = address;
    }

    /**
     * @param port 0 takes any that is free
     * @param security comes before every route
     * @throws org.springframework.boot.web.server.PortInUseException when somebody else has it
     */
    public static HttpServer start(
            int port, InetAddress bind, RouteTable table, WebFilter security) {
        HttpHandler handler =
                RouterFunctions.toHttpHandler(
                        Routes.router(table),
                        HandlerStrategies.builder().webFilter(security).build());
        var factory = new NettyReactiveWebServerFactory(port);
        factory.setAddress(bind);
        factory.setShutdown(Shutdown.GRACEFUL);
        factory.setCompression(compression());
        factory.addServerCustomizers(
                netty -> netty.idleTimeout(IDLE).requestTimeout(SLOWEST_REQUEST),
                UnreadableRequests::told);
        WebServer server = factory.getWebServer(handler);
        server.start();
        return new HttpServer(server, bind);
    }

    /** Where somebody on this machine reaches it. */
    public String url() {
        return url(address, server.getPort());
    }

    /** Where somebody on this machine reaches a server that listens there. */
    public static String url(InetAddress address, int port) {
        String host = address.getHostAddress();
        if (address.isAnyLocalAddress() || address.isLoopbackAddress()) {
            host = "127.0.0.1";
        } else if (host.contains(":")) {
            host = "[" + host + "]";
        }
        return "http://" + host + ":" + port;
    }

    /** Lets requests at work finish, for a while. */
    @Override
    public void close() {
        var done = new CountDownLatch(1);
        server.shutDownGracefully(result -> done.countDown());
        try {
            boolean _ = done.await(GRACE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        server.stop();
    }

    private static Compression compression() {
        var compression = new Compression();
        compression.setEnabled(true);
        compression.setMinResponseSize(DataSize.ofKilobytes(1));
        compression.setMimeTypes(
                new String[] {
                    "text/html",
                    "text/css",
                    "text/csv",
                    "text/javascript",
                    "application/json",
                    "application/problem+json",
                    "image/svg+xml"
                });
        return compression;
    }
}
