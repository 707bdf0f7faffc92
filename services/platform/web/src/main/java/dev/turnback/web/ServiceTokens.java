package dev.turnback.web;

import com.nimbusds.jose.jwk.source.ImmutableSecret;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/**
 * What one process shows another: who is asking, what they may do, and for which service, signed
 * with the key that all processes of an installation share. It is worth nothing after {@link
 * #LIFE}, nor at another service.
 */
public final class ServiceTokens {

    /** How long a token lasts, and the most that is accepted. */
    public static final Duration LIFE = Duration.ofSeconds(60);

    private static final Duration CLOCKS_APART = Duration.ofSeconds(10);
    private static final int SHORTEST_KEY = 32;
    private static final String MAY = "may";

    private final String self;
    private final SecretKey key;
    private final JwtEncoder encoder;
    private final InstantSource clock;

    /**
     * @param self the name of this process, which a token has to be meant for
     * @param key at least 32 bytes
     * @throws IllegalArgumentException when the key is shorter
     */
    public ServiceTokens(String self, String key, InstantSource clock) {
        byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
        if (bytes.length < SHORTEST_KEY) {
            throw new IllegalArgumentException(
                    "the key that services sign with needs at least " + SHORTEST_KEY + " bytes");
        }
        this.self = self;
        this.key = new SecretKeySpec(bytes, "HmacSHA256");
        this.encoder = new NimbusJwtEncoder(new ImmutableSecret<>(this.key));
        this.clock = clock;
    }

    /** A token for one service, which speaks for a caller. */
    public String issue(String audience, Caller caller) {
        Instant now = clock.instant();
        JwtClaimsSet claims =
                JwtClaimsSet.builder()
                        .issuer(self)
                        .subject(caller.actor())
                        .audience(List.of(audience))
                        .issuedAt(now)
                        .expiresAt(now.plus(LIFE))
                        .claim(MAY, caller.texts())
                        .build();
        return encoder.encode(
                        JwtEncoderParameters.from(
                                JwsHeader.with(MacAlgorithm.HS256).build(), claims))
                .getTokenValue();
    }

    /** Reads tokens that are meant for this process. */
    ReactiveJwtDecoder decoder() {
        NimbusReactiveJwtDecoder decoder =
                NimbusReactiveJwtDecoder.withSecretKey(key)
                        .macAlgorithm(MacAlgorithm.HS256)
                        .build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(validator()));
        return decoder;
    }

    private OAuth2TokenValidator<Jwt> validator() {
        return token -> {
            Instant now = clock.instant();
            Instant issued = token.getIssuedAt();
            Instant expires = token.getExpiresAt();
            List<String> audience = token.getAudience();
            if (token.getSubject() == null) {
                return refused("it says nothing of who asks");
            }
            if (issued == null || expires == null || expires.isAfter(issued.plus(LIFE))) {
                return refused("it lasts longer than " + LIFE.toSeconds() + " s");
            }
            if (expires.plus(CLOCKS_APART).isBefore(now)
                    || issued.isAfter(now.plus(CLOCKS_APART))) {
                return refused("it is not of this time");
            }
            return audience != null && audience.contains(self)
                    ? OAuth2TokenValidatorResult.success()
                    : refused("it is not meant for " + self);
        };
    }

    private static OAuth2TokenValidatorResult refused(String why) {
        return OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token", why, null));
    }

    /** The caller a token speaks for, with the rights it names. */
    static JwtAuthenticationToken caller(Jwt token) {
        List<String> may = token.getClaimAsStringList(MAY);
        Set<SimpleGrantedAuthority> authorities =
                (may == null ? List.<String>of() : may)
                        .stream().map(SimpleGrantedAuthority::new).collect(Collectors.toSet());
        return new JwtAuthenticationToken(token, authorities);
    }
}
