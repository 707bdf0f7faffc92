package jakarta.inject;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Marks what a container fills in. */
@Retention(RetentionPolicy.RUNTIME)
public @interface Inject {}
