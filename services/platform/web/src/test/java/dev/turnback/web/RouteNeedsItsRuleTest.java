package dev.turnback.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The build breaks on a route that does not say who may use it. */
class RouteNeedsItsRuleTest {

    @TempDir private Path classes = Path.of("");

    private static final String SOURCE =
            """
            import dev.turnback.web.*;
            import org.springframework.web.reactive.function.server.ServerResponse;

            class Example {
                Route route = Route.get(
                        "/api/v1/secrets", %s Operation.of("secrets", "All of them."),
                        request -> ServerResponse.ok().build());
            }
            """;

    @Test
    void a_route_with_its_rule_compiles() {
        assertThat(errors(SOURCE.formatted("Access.READ,"))).isEmpty();
    }

    @Test
    void a_route_without_one_does_not() {
        assertThat(errors(SOURCE.formatted(""))).contains("Route.get").isNotEmpty();
    }

    private String errors(String source) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var diagnostics = new DiagnosticCollector<JavaFileObject>();
        var file =
                new SimpleJavaFileObject(
                        URI.create("string:///Example.java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return source;
                    }
                };
        var options =
                List.of(
                        "-proc:none",
                        "-implicit:none",
                        "-d",
                        classes.toString(),
                        "-cp",
                        System.getProperty(
                                "surefire.test.class.path", System.getProperty("java.class.path")));
        var _ = compiler.getTask(null, null, diagnostics, options, null, List.of(file)).call();
        return diagnostics.getDiagnostics().stream()
                .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
                .map(each -> source.lines().skip(each.getLineNumber() - 1).findFirst().orElse(""))
                .collect(Collectors.joining("\n"));
    }
}
