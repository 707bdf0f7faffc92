package dev.turnback.axon;

import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/**
 * Reads an old stored version as a newer one; several steps follow each other.
 *
 * @param from the old stored type, such as {@code release-planned#1}
 * @param to the newer stored type
 * @param change a pure function of the body
 */
public record EventUpcast(String from, String to, UnaryOperator<JsonNode> change) {}
