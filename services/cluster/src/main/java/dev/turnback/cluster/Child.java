package dev.turnback.cluster;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Arrays;

/** A process of the cluster: runs another main class, and ends with the process that started it. */
public final class Child {
    private Child() {}

    /** {@code MAIN-CLASS ARGUMENTS…}. */
    public static void main(String[] arguments) throws Throwable {
        ProcessHandle.current()
                .parent()
                .ifPresent(parent -> parent.onExit().thenRun(() -> Runtime.getRuntime().halt(1)));
        MethodHandles.publicLookup()
                .findStatic(
                        Class.forName(arguments[0]),
                        "main",
                        MethodType.methodType(void.class, String[].class))
                .invokeExact(Arrays.copyOfRange(arguments, 1, arguments.length));
    }
}
