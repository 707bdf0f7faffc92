package dev.turnback.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;

class ServiceTokensTest {

    private static final String KEY = "0123456789abcdef0123456789abcdef";
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private static ServiceTokens at(String service, String key, Instant now) {
        return new ServiceTokens(service, key, InstantSource.fixed(now));
    }

    private static String fromGateway(String audience) {
        return at("gateway", KEY, NOON).issue(audience, Caller.of("admin", Access.READ));
    }

    private static Jwt read(ServiceTokens reader, String token) {
        Jwt jwt = reader.decoder().decode(token).block(Duration.ofSeconds(5));
        if (jwt == null) {
            throw new AssertionError("nothing was decoded");
        }
        return jwt;
    }

    private static void refused(ServiceTokens reader, String token, String why) {
        assertThatThrownBy(() -> read(reader, token)).hasMessageContaining(why);
    }

    @Test
    void it_tells_who_asks_and_what_they_may() {
        var caller = ServiceTokens.caller(read(at("release", KEY, NOON), fromGateway("release")));
        assertThat(caller.getName()).isEqualTo("admin");
        assertThat(caller.getAuthorities())
                .extracting(GrantedAuthority::getAuthority)
                .containsExactly("READ");
    }

    @Test
    void it_is_worth_nothing_at_another_service() {
        refused(at("incident", KEY, NOON), fromGateway("release"), "not meant for incident");
    }

    @Test
    void it_is_worth_nothing_after_a_minute_and_what_clocks_may_differ_by() {
        String token = fromGateway("release");
        assertThat(read(at("release", KEY, NOON.plusSeconds(69)), token)).isNotNull();
        refused(at("release", KEY, NOON.plusSeconds(71)), token, "not of this time");
        refused(at("release", KEY, NOON.minusSeconds(11)), token, "not of this time");
    }

    @Test
    void another_key_signs_nothing() {
        refused(
                at("release", "another key that is as long as that", NOON),
                fromGateway("release"),
                "Failed to validate the token");
    }

    @Test
    void what_is_changed_or_unsigned_is_refused() {
        String[] parts = fromGateway("release").split("\\.", -1);
        String claims =
                new String(
                        Base64.getUrlDecoder().decode(parts[1]),
                        java.nio.charset.StandardCharsets.UTF_8);
        String more = claims.replace("\"READ\"", "\"READ\",\"WRITE\"");
        assertThat(more).isNotEqualTo(claims);
        ServiceTokens reader = at("release", KEY, NOON);
        refused(
                reader,
                parts[0] + "." + encoded(more) + "." + parts[2],
                "Failed to validate the token");
        String none = encoded("{\"alg\":\"none\"}");
        refused(reader, none + "." + parts[1] + ".", "Unsupported algorithm of none");
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(json.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    @Test
    void a_short_key_is_refused() {
        assertThatThrownBy(() -> at("release", "short", NOON))
                .hasMessage("the key that services sign with needs at least 32 bytes");
    }
}
