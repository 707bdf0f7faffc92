package dev.turnback.decision.measure;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What Prometheus answers to an instant query; Thanos, Mimir and VictoriaMetrics answer the same.
 */
public sealed interface PrometheusAnswer {

    /** Longer words of somebody else's are cut. */
    int LONGEST = 300;

    /**
     * @param series empty when nothing is there
     */
    record Values(List<Series> series) implements PrometheusAnswer {

        public Values {
            series = List.copyOf(series);
        }
    }

    /**
     * @param labels what tells it from others, none for a scalar
     * @param at UTC
     * @param value may be NaN or infinite
     */
    record Series(Map<String, String> labels, Instant at, double value) {

        public Series {
            labels = Map.copyOf(labels);
        }
    }

    /**
     * @param why in a few words, for people
     */
    record Refused(String why) implements PrometheusAnswer {}

    /**
     * Nothing came back.
     *
     * @param why in a few words, for people
     */
    record Silent(String why) implements PrometheusAnswer {}

    /**
     * Never fails: what cannot be understood is refused.
     *
     * @param status of HTTP
     */
    static PrometheusAnswer read(int status, byte[] body) {
        JsonNode answer;
        try {
            answer = JsonMapper.shared().readTree(new String(body, StandardCharsets.UTF_8));
        } catch (JacksonException e) {
            return new Refused("it answered %d, and no JSON".formatted(status));
        }
        if (answer.path("status").asString("").equals("error")) {
            String type = answer.path("errorType").asString("error");
            return new Refused(cut(type + ": " + answer.path("error").asString("")));
        }
        return status / 100 == 2 && answer.path("status").asString("").equals("success")
                ? success(answer.path("data"))
                : new Refused("it answered %d, and not as Prometheus does".formatted(status));
    }

    private static PrometheusAnswer success(JsonNode data) {
        JsonNode result = data.path("result");
        String type = data.path("resultType").asString("");
        try {
            return switch (type) {
                case "vector" -> vector(result);
                case "scalar" -> new Values(List.of(series(Map.of(), result)));
                default ->
                        new Refused(
                                "the query is of a %s; expected one value of one moment"
                                        .formatted(cut(type.isEmpty() ? "nothing" : type)));
            };
        } catch (IllegalArgumentException e) {
            return new Refused("its values are not as those of Prometheus");
        }
    }

    private static PrometheusAnswer vector(JsonNode result) {
        List<Series> all = new ArrayList<>();
        for (JsonNode each : result) {
            if (each.has("histogram")) {
                return new Refused("the query is of histograms; expected a value");
            }
            all.add(series(labels(each.path("metric")), each.path("value")));
        }
        return new Values(all);
    }

    private static Map<String, String> labels(JsonNode metric) {
        Map<String, String> labels = new TreeMap<>();
        metric.properties()
                .forEach(label -> labels.put(label.getKey(), label.getValue().asString("")));
        return labels;
    }

    /** A pair of seconds since 1970 and a number in quotes. */
    private static Series series(Map<String, String> labels, JsonNode pair) {
        if (pair.size() != 2 || !pair.get(0).isNumber() || !pair.get(1).isString()) {
            throw new IllegalArgumentException("no pair of time and value");
        }
        BigDecimal millis = pair.get(0).decimalValue().movePointRight(3);
        return new Series(
                labels, Instant.ofEpochMilli(millis.longValue()), number(pair.get(1).asString()));
    }

    private static double number(String text) {
        return switch (text) {
            case "NaN" -> Double.NaN;
            case "+Inf", "Inf" -> Double.POSITIVE_INFINITY;
            case "-Inf" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(text);
        };
    }

    private static String cut(String words) {
        String line = words.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
