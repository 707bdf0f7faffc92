package dev.turnback.guidance.domain.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.Scope;
import java.util.List;
import org.junit.jupiter.api.Test;

class WebhookPoliciesTest {

    private static final Scope SHOP_SCHEMA =
            new Scope(List.of(ChangeKind.SCHEMA), List.of("shop"), List.of());

    private static Scope of(String component, ChangeKind kind) {
        return new Scope(List.of(kind), List.of(component), List.of());
    }

    @Test
    void who_asks_for_everything_is_told_of_everything() {
        assertThat(WebhookPolicies.isToldOf(Scope.ALL, SHOP_SCHEMA)).isTrue();
    }

    @Test
    void guidance_for_everything_is_told_everybody() {
        assertThat(WebhookPolicies.isToldOf(SHOP_SCHEMA, Scope.ALL)).isTrue();
    }

    @Test
    void otherwise_both_the_component_and_the_kind_have_to_meet() {
        assertThat(WebhookPolicies.isToldOf(SHOP_SCHEMA, of("shop", ChangeKind.SCHEMA))).isTrue();
        assertThat(WebhookPolicies.isToldOf(SHOP_SCHEMA, of("shop", ChangeKind.CODE))).isFalse();
        assertThat(WebhookPolicies.isToldOf(SHOP_SCHEMA, of("desk", ChangeKind.SCHEMA))).isFalse();
    }
}
