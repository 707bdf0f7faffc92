package dev.turnback.figures;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Weeks of remission of 42 children with leukaemia, E. J. Freireich et al., Blood 21 (1963)
 * 699–716: the data set that most texts on survival work through.
 */
final class Freireich {

    static final List<Lifetime> MERCAPTOPURINE =
            Stream.concat(
                            IntStream.of(6, 6, 6, 7, 10, 13, 16, 22, 23).mapToObj(Lifetime::ended),
                            IntStream.of(6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35)
                                    .mapToObj(Lifetime::open))
                    .toList();

    static final List<Lifetime> PLACEBO =
            IntStream.of(1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23)
                    .mapToObj(Lifetime::ended)
                    .toList();

    private Freireich() {}
}
