package dev.turnback.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collection;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What a log once stored is read for ever: a stored type's form never changes, another form is
 * another version with an upcast. Every recording service extends this with its types; samples lie
 * in {@code src/test/resources/stored}. Run with {@code -Dturnback.write=true} to write those of
 * new types.
 */
public abstract class StoredSampleSuite {

    private static final Path FOLDER = Path.of("src/test/resources/stored");

    protected abstract StoredForms forms();

    /** Events of the service, at least one of each stored type. */
    protected abstract Collection<?> examples();

    private StoredSamples samples() {
        return new StoredSamples(FOLDER, forms());
    }

    @BeforeEach
    void writeMissing() {
        if (Boolean.getBoolean("turnback.write")) {
            samples().writeMissing(examples());
        }
    }

    @Test
    void every_stored_type_has_a_sample_and_every_sample_a_type_or_an_upcast() {
        assertThat(samples().unmatched()).isEmpty();
    }

    @Test
    void what_was_stored_is_read_and_would_be_stored_the_same_or_as_its_upcast_says() {
        assertThat(samples().changed()).isEmpty();
    }

    @Test
    void every_event_is_the_same_once_it_was_stored() {
        assertThat(samples().notEqualOnceStored(examples())).isEmpty();
    }

    @Test
    void there_is_an_example_of_every_stored_type() {
        assertThat(examples().stream().map(example -> forms().type().apply(example)))
                .containsAll(forms().types());
    }
}
