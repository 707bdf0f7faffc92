package dev.turnback.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the API description says of a route.
 *
 * @param id operation id, camelCase, unique
 * @param summary one sentence
 * @param requestBody the record a JSON body is read into, null when there is none
 * @param answer the record that is answered, null when it is not JSON
 * @param textBody the media type of a body that is text, null when there is none
 * @param repeatable asking twice is as good as once, so that no key is needed
 */
public record Operation(
        String id,
        String summary,
        List<Parameter> parameters,
        @Nullable Class<?> requestBody,
        @Nullable Class<?> answer,
        @Nullable String textBody,
        boolean repeatable) {

    public Operation {
        parameters = List.copyOf(parameters);
    }

    public static Operation of(String id, String summary) {
        return new Operation(id, summary, List.of(), null, null, null, false);
    }

    public Operation query(String name, String description) {
        var more = new ArrayList<>(parameters);
        more.add(new Parameter(name, description));
        return new Operation(id, summary, more, requestBody, answer, textBody, repeatable);
    }

    public Operation takes(Class<?> body) {
        return new Operation(id, summary, parameters, body, answer, null, repeatable);
    }

    /**
     * @param mediaType such as {@code application/yaml}
     */
    public Operation takesText(String mediaType) {
        return new Operation(id, summary, parameters, null, answer, mediaType, repeatable);
    }

    public Operation answers(Class<?> body) {
        return new Operation(id, summary, parameters, requestBody, body, textBody, repeatable);
    }

    /** Asking twice is as good as once: it is a calculation, or says itself what is the same. */
    public Operation asOftenAsYouLike() {
        return new Operation(id, summary, parameters, requestBody, answer, textBody, true);
    }

    /** An optional query parameter. */
    public record Parameter(String name, String description) {}
}
