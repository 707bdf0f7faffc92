package dev.turnback.release;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.turnback.web.Access;
import dev.turnback.web.Caller;
import dev.turnback.web.Right;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who is bound to components plans, rolls out and takes back releases of those only. */
class AuthorityTest {

    private static final String SHOP = "{\"component\":\"shop\",\"version\":\"2.0\"}";
    private static final String CART = "{\"component\":\"cart\",\"version\":\"2.0\"}";
    private static final String BACK = "{\"extent\":\"FULL\",\"targetVersion\":\"1.9\"}";

    private final RunningReleaseService turnback = new RunningReleaseService();

    @AfterEach
    void close() {
        turnback.close();
    }

    private static Caller bound(String component, Access... accesses) {
        return new Caller(
                "per_1",
                Stream.of(accesses)
                        .map(access -> new Right(access, component))
                        .collect(toUnmodifiableSet()));
    }

    private static Caller ownerOfTheShop() {
        return bound("shop", Access.RELEASE, Access.ROLL_BACK);
    }

    private String released(String json) {
        turnback.as(Caller.admin());
        String id =
                RunningReleaseService.id(
                        turnback.post("/releases", json).expectStatus().isCreated());
        turnback.post("/releases/" + id + "/rollout", "{}").expectStatus().isOk();
        return id;
    }

    @Test
    void an_owner_runs_releases_of_own_components() {
        turnback.as(ownerOfTheShop());
        turnback.post("/components", "{\"id\":\"shop\",\"name\":\"Shop\"}")
                .expectStatus()
                .isCreated();
        String id =
                RunningReleaseService.id(
                        turnback.post("/releases", SHOP).expectStatus().isCreated());
        turnback.post("/releases/" + id + "/rollout", "{}").expectStatus().isOk();
        turnback.post("/releases/" + id + "/attempts", BACK).expectStatus().isCreated();
    }

    @Test
    void of_another_component_nothing_is_recorded() {
        String cart = released(CART);
        turnback.as(ownerOfTheShop());
        turnback.post("/components", "{\"id\":\"cart\",\"name\":\"Cart\"}")
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.component")
                .isEqualTo("cart")
                .jsonPath("$.needs")
                .isEqualTo("RELEASE");
        turnback.post("/releases", CART).expectStatus().isForbidden();
        turnback.post("/releases/" + cart + "/completion", "{}").expectStatus().isForbidden();
        turnback.post("/releases/" + cart + "/stages", "{\"stage\":\"all\"}")
                .expectStatus()
                .isForbidden();
        turnback.post("/releases/" + cart + "/attempts", BACK).expectStatus().isForbidden();
        turnback.get("/logs/release/events").expectBody().jsonPath("$.items.length()").isEqualTo(3);
    }

    @Test
    void who_may_only_take_back_does_not_roll_out() {
        String shop = released(SHOP);
        turnback.as(bound("shop", Access.ROLL_BACK));
        turnback.post("/releases/" + shop + "/completion", "{}").expectStatus().isForbidden();
        turnback.post("/releases/" + shop + "/attempts", BACK).expectStatus().isCreated();
    }

    @Test
    void a_release_that_is_not_there_is_not_there_for_them_either() {
        turnback.as(ownerOfTheShop());
        turnback.post("/releases/rel_9/rollout", "{}").expectStatus().isNotFound();
    }
}
