package dev.turnback.release.domain.delivery;

/** Why a delivery's command is refused. */
public sealed interface DeliveryRejection {

    record NoSuchDelivery() implements DeliveryRejection {}
}
