package dev.turnback.benchmarks;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

/** What Turnback's start is compared with: Spring Boot WebFlux with one route and nothing else. */
@SpringBootApplication(proxyBeanMethods = false)
public class EmptyApp {

    /**
     * @param arguments the port
     */
    public static void main(String[] arguments) {
        var application = new SpringApplication(EmptyApp.class);
        application.setDefaultProperties(
                Map.of("server.port", arguments[0], "server.address", "127.0.0.1"));
        application.run();
    }

    /** Answers with nothing. */
    @Bean
    public RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route().GET("/", request -> ServerResponse.ok().build()).build();
    }
}
