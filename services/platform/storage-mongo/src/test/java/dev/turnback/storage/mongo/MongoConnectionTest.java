package dev.turnback.storage.mongo;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.turnback.storage.mongo.MongoConnection.Demand;
import dev.turnback.testing.mongo.TestMongo;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MongoConnectionTest {
    private final TestMongo mongo = new TestMongo();

    @AfterEach
    void stop() {
        mongo.close();
    }

    @Test
    void a_uri_that_names_no_database_is_refused() {
        assertThatThrownBy(() -> MongoConnection.open("mongodb://127.0.0.1:1", Demand.ANY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("names no database");
    }

    @Test
    void a_server_that_cannot_promise_what_is_needed_is_refused() {
        assumeFalse(mongo.isReal());
        String uri = "mongodb://127.0.0.1:%d/turnback".formatted(mongo.address().getPort());
        assertThatThrownBy(() -> MongoConnection.open(uri, Demand.REPLICATED))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("6.0 or later is needed");
    }

    @Test
    void a_server_that_does_not_answer_is_told_of_within_seconds() throws IOException {
        int nobody;
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = free.getLocalPort();
        }
        String uri = "mongodb://127.0.0.1:%d/turnback".formatted(nobody);
        assertThatThrownBy(() -> MongoConnection.open(uri, Demand.ANY))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("does not answer");
    }
}
