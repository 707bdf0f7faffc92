package dev.turnback.guidance.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SignatureTest {

    /** The example of the specification and its libraries. */
    @Test
    void it_signs_as_the_specification_shows() {
        assertThat(
                        Signature.headers(
                                "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                                Instant.ofEpochSecond(1_614_265_330),
                                "{\"test\": 2432232314}".getBytes(UTF_8)))
                .isEqualTo(
                        Map.of(
                                "webhook-id", "msg_p5jXN8AQM9LWM0D4loKWxJek",
                                "webhook-timestamp", "1614265330",
                                "webhook-signature",
                                        "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="));
    }

    @Test
    void a_secret_has_as_many_bytes_as_its_signature() {
        var secrets = new SigningSecrets(new dev.turnback.testing.InMemoryDirectory());
        String secret = secrets.fresh();
        assertThat(secret).startsWith("whsec_").isNotEqualTo(secrets.fresh());
        assertThat(Base64.getDecoder().decode(secret.substring("whsec_".length()))).hasSize(32);
    }
}
