package dev.turnback.release.read.deliveries;

import dev.turnback.release.domain.delivery.DeliveryEvent.DeploymentTold;
import dev.turnback.release.domain.delivery.Deployment;
import dev.turnback.service.Stamp;
import dev.turnback.service.View;
import dev.turnback.storage.ViewDefinition;
import dev.turnback.storage.ViewKey;
import dev.turnback.storage.ViewValue;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Every deployment that deliveries told of. */
public final class Deployments {

    public static final View<Deployment> VIEW =
            new View<>(
                    ViewDefinition.named("deployments", 1)
                            .indexed(
                                    "byComponent",
                                    ViewKey.string("component"),
                                    ViewKey.instant("begunAt")),
                    Deployment.class,
                    List.of(
                            new View.Fold<>(
                                    DeploymentTold.class,
                                    DeploymentTold::deploymentId,
                                    Deployments::evolve)),
                    row ->
                            Map.of(
                                    "component", ViewValue.of(row.component()),
                                    "begunAt", ViewValue.of(row.begunAt())));

    private Deployments() {}

    private static Deployment evolve(
            @Nullable Deployment known, DeploymentTold event, Stamp stamp) {
        return known == null
                ? Deployment.of(event.deploymentId(), event.fact())
                : known.and(event.fact());
    }
}
