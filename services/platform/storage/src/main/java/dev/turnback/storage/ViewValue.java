package dev.turnback.storage;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The value of a key. */
public sealed interface ViewValue {

    ViewKey.Type type();

    /** Any text; compared by Unicode code point, without regard to language. */
    record Text(String value) implements ViewValue {
        @Override
        public ViewKey.Type type() {
            return ViewKey.Type.STRING;
        }
    }

    /** A whole number. */
    record Whole(long value) implements ViewValue {
        @Override
        public ViewKey.Type type() {
            return ViewKey.Type.LONG;
        }
    }

    /** A moment, cut to whole microseconds: what every adapter can keep and compare. */
    record Moment(Instant value) implements ViewValue {
        public Moment {
            value = value.truncatedTo(ChronoUnit.MICROS);
        }

        @Override
        public ViewKey.Type type() {
            return ViewKey.Type.INSTANT;
        }

        /**
         * @throws ArithmeticException more than 292,000 years away from 1970
         */
        public long epochMicros() {
            return ChronoUnit.MICROS.between(Instant.EPOCH, value);
        }

        public static Moment ofEpochMicros(long micros) {
            return new Moment(Instant.EPOCH.plus(micros, ChronoUnit.MICROS));
        }
    }

    static ViewValue of(String value) {
        return new Text(value);
    }

    static ViewValue of(long value) {
        return new Whole(value);
    }

    static ViewValue of(Instant value) {
        return new Moment(value);
    }
}
