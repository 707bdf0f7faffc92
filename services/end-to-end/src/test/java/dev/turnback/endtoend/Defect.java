package dev.turnback.endtoend;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A version of Turnback with a defect: a class whose static {@code evolve} fails on every event
 * that holds a word. The version without it is the fix.
 */
final class Defect {
    private static final ClassDesc FAILURE = ClassDesc.of("java.lang.IllegalStateException");

    private Defect() {}

    /**
     * Writes the defective class below a folder, which then goes first on a class path.
     *
     * @param owner the class; its {@code evolve} takes the event second
     */
    static Path in(Class<?> owner, String word, Path folder) throws IOException {
        String file = owner.getName().replace('.', '/') + ".class";
        byte[] healthy;
        try (InputStream in =
                java.util.Objects.requireNonNull(
                        owner.getClassLoader().getResourceAsStream(file), file)) {
            healthy = in.readAllBytes();
        }
        ClassFile classes = ClassFile.of();
        byte[] defective =
                classes.transformClass(
                        classes.parse(healthy),
                        ClassTransform.transformingMethodBodies(
                                method -> method.methodName().equalsString("evolve"),
                                failingOn(word)));
        Path target = folder.resolve(file);
        Files.createDirectories(target.getParent());
        Files.write(target, defective);
        return folder;
    }

    private static CodeTransform failingOn(String word) {
        return CodeTransform.ofStateful(
                () ->
                        new CodeTransform() {
                            @Override
                            public void atStart(CodeBuilder code) {
                                check(code, word);
                            }

                            @Override
                            public void accept(CodeBuilder code, CodeElement element) {
                                code.with(element);
                            }
                        });
    }

    private static void check(CodeBuilder code, String word) {
        code.aload(1)
                .invokevirtual(
                        ConstantDescs.CD_Object,
                        "toString",
                        MethodTypeDesc.of(ConstantDescs.CD_String))
                .loadConstant(word)
                .invokevirtual(
                        ConstantDescs.CD_String,
                        "contains",
                        MethodTypeDesc.of(
                                ConstantDescs.CD_boolean, ClassDesc.of("java.lang.CharSequence")))
                .ifThen(
                        then ->
                                then.new_(FAILURE)
                                        .dup()
                                        .loadConstant("this version cannot take " + word)
                                        .invokespecial(
                                                FAILURE,
                                                ConstantDescs.INIT_NAME,
                                                MethodTypeDesc.of(
                                                        ConstantDescs.CD_void,
                                                        ConstantDescs.CD_String))
                                        .athrow());
    }
}
