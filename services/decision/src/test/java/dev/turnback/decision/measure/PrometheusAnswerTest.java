package dev.turnback.decision.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.decision.measure.Measurement.Failed;
import dev.turnback.decision.measure.Measurement.Nothing;
import dev.turnback.decision.measure.Measurement.Value;
import dev.turnback.decision.measure.PrometheusAnswer.Refused;
import dev.turnback.decision.measure.PrometheusAnswer.Values;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The answers are as Prometheus 2 and 3 give them. */
class PrometheusAnswerTest {

    private static final Instant AT = Instant.parse("2015-07-01T20:10:51.781Z");
    private static final String ONE =
            """
            {"status":"success","data":{"resultType":"vector","result":[
              {"metric":{"__name__":"up","job":"shop","instance":"localhost:9090"},
               "value":[1435781451.781,"%s"]}]}}""";

    private static PrometheusAnswer read(int status, String body) {
        return PrometheusAnswer.read(status, body.getBytes(StandardCharsets.UTF_8));
    }

    private static Measurement measured(String body) {
        return Measurement.of(read(200, body), AT);
    }

    private static String why(PrometheusAnswer answer) {
        assertThat(answer).isInstanceOf(Refused.class);
        return ((Refused) answer).why();
    }

    @Test
    void a_vector_of_one_is_its_value() {
        assertThat(measured(ONE.formatted("0.25"))).isEqualTo(new Value(AT, 0.25));
        assertThat(((Values) read(200, ONE.formatted("1"))).series().getFirst().labels())
                .containsEntry("job", "shop");
    }

    @Test
    void a_scalar_is_its_value() {
        assertThat(
                        measured(
                                """
                                {"status":"success","data":{"resultType":"scalar",
                                 "result":[1435781451,"1e-05"]}}"""))
                .isEqualTo(new Value(Instant.parse("2015-07-01T20:10:51Z"), 1e-5));
    }

    @Test
    void warnings_beside_the_values_do_not_matter() {
        assertThat(
                        measured(
                                ONE.formatted("2")
                                        .replaceFirst("\\{", "{\"warnings\":[\"no counter\"],")))
                .isEqualTo(new Value(AT, 2));
    }

    @Test
    void nothing_and_what_is_no_number_are_no_sample() {
        assertThat(
                        measured(
                                """
                                {"status":"success","data":{"resultType":"vector","result":[]}}"""))
                .isEqualTo(new Nothing());
        assertThat(measured(ONE.formatted("NaN"))).isEqualTo(new Nothing());
    }

    @ParameterizedTest
    @ValueSource(strings = {"+Inf", "-Inf"})
    void an_infinite_value_is_an_error(String value) {
        assertThat(measured(ONE.formatted(value))).isEqualTo(new Failed("the value is infinite"));
    }

    @Test
    void several_values_are_an_error_that_says_what_to_do() {
        assertThat(
                        measured(
                                """
                                {"status":"success","data":{"resultType":"vector","result":[
                                 {"metric":{"job":"a"},"value":[1435781451.781,"1"]},
                                 {"metric":{"job":"b"},"value":[1435781451.781,"0"]}]}}"""))
                .isEqualTo(
                        new Failed(
                                "the query has 2 values; expected one: aggregate it, as with"
                                        + " sum()"));
    }

    @Test
    void what_prometheus_refuses_it_says_itself() {
        assertThat(
                        why(
                                read(
                                        400,
                                        """
                                        {"status":"error","errorType":"bad_data",
                                         "error":"invalid parameter \\"query\\": 1:5: parse error"}
                                        """)))
                .isEqualTo("bad_data: invalid parameter \"query\": 1:5: parse error");
    }

    @Test
    void other_kinds_of_values_are_refused() {
        assertThat(
                        why(
                                read(
                                        200,
                                        """
                                        {"status":"success","data":{"resultType":"matrix","result":[
                                         {"metric":{},"values":[[1435781430.781,"1"]]}]}}""")))
                .contains("matrix");
        assertThat(
                        why(
                                read(
                                        200,
                                        """
                                        {"status":"success","data":{"resultType":"vector","result":[
                                         {"metric":{},"histogram":[1435781451.781,
                                          {"count":"1","sum":"2"}]}]}}""")))
                .contains("histograms");
        assertThat(
                        why(
                                read(
                                        200,
                                        """
                                        {"status":"success","data":{"resultType":"string",
                                         "result":[1435781451.781,"up"]}}""")))
                .contains("string");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>Sign in</html>",
                "[]",
                "{}",
                "{\"status\":\"success\"}",
                "{\"status\":\"success\",\"data\":{\"resultType\":\"scalar\",\"result\":[1]}}",
                "{\"status\":\"success\",\"data\":{\"resultType\":\"scalar\",\"result\":[1,\"x\"]}}"
            })
    void what_is_no_answer_of_prometheus_is_refused(String body) {
        assertThat(read(200, body)).isInstanceOf(Refused.class);
    }

    @Test
    void a_page_of_somebody_else_is_refused_with_its_status() {
        assertThat(why(read(502, "<html>Bad gateway</html>")))
                .isEqualTo("it answered 502, and no JSON");
        assertThat(why(read(302, "{}"))).isEqualTo("it answered 302, and not as Prometheus does");
    }
}
