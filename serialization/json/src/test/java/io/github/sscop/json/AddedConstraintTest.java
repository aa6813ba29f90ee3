package io.github.sscop.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.code.CodeRegistry;
import io.github.sscop.evidence.Submission;
import io.github.sscop.evidence.subject.Product;
import io.github.sscop.evidence.validation.SubmissionValidator;
import io.github.sscop.problem.InvalidDocumentException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A constraint that is added to one component is held everywhere, with no other line changed.
 *
 * <p>The source of {@link Product} is compiled with {@code @Size(max = 5)} on its name, and takes the place of that class in a
 * class loader of its own, in which {@link Program} then runs.
 */
class AddedConstraintTest {

    private static final Path SOURCE =
            Path.of("../../assessment-engine/src/main/java/io/github/sscop/evidence/subject/Product.java");

    private static final String PROBLEM = "/product/name: name has 11 characters; expected at most 5";

    @TempDir
    private static Path folder;

    private static List<String> lines;

    /** What an application does with a submission whose product has a long name, and one whose product has a short name. */
    public static final class Program implements Supplier<List<String>> {

        @Override
        public List<String> get() {
            List<String> lines = new ArrayList<>();
            byte[] json = Given.small("Tests of release 4.2.0", "A title").getBytes(UTF_8);
            Validator own = Validation.byDefaultProvider()
                    .configure()
                    .messageInterpolator(new ParameterMessageInterpolator())
                    .buildValidatorFactory()
                    .getValidator();
            try {
                Submission submission = Documents.standard().readSubmission(new ByteArrayInputStream(json));
                for (String name : List.of("Acme Ledger", "Acme!")) {
                    Submission named = submission.toBuilder()
                            .product(new Product(name, Optional.empty(), Optional.empty(), Optional.empty()))
                            .build();
                    SubmissionValidator.of(CodeRegistry.builtIn())
                            .validate(named)
                            .problems()
                            .forEach(problem -> lines.add("validate " + problem));
                    lines.add("read " + read(Documents.standard().write(named)));
                    for (ConstraintViolation<Submission> violation : own.validate(named)) {
                        lines.add("own validator " + violation.getPropertyPath() + " "
                                + violation
                                        .getConstraintDescriptor()
                                        .getAnnotation()
                                        .annotationType()
                                        .getSimpleName());
                    }
                    SubmissionValidator.problems(own.validate(named))
                            .forEach(problem -> lines.add("own validator " + problem));
                }
                return lines;
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        private static String read(byte[] json) throws IOException {
            try {
                return Documents.standard()
                        .readSubmission(new ByteArrayInputStream(json))
                        .product()
                        .orElseThrow()
                        .name();
            } catch (InvalidDocumentException e) {
                return e.problems().get(0).pointer() + ": "
                        + e.problems().get(0).text();
            }
        }
    }

    /** A loader that defines the library's classes again, from other bytes where there are any. */
    private static final class OtherClasses extends ClassLoader {

        OtherClasses(ClassLoader parent) {
            super(parent);
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith("io.github.sscop.")) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                return loaded == null ? define(name) : loaded;
            }
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            String file = name.replace('.', '/') + ".class";
            Path other = folder.resolve(file);
            try (InputStream in = Files.exists(other) ? Files.newInputStream(other) : getResourceAsStream(file)) {
                if (in == null) {
                    throw new ClassNotFoundException(name);
                }
                byte[] bytes = in.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }

    @BeforeAll
    static void compileAndRun() throws Exception {
        String source = Files.readString(SOURCE);
        String constrained = source.replace(
                "@NotBlank String name", "@NotBlank @jakarta.validation.constraints.Size(max = 5) String name");
        assertThat(constrained).isNotEqualTo(source);
        Path file = Files.writeString(folder.resolve("Product.java"), constrained);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        int exitCode = compiler.run(
                null,
                null,
                null,
                "-proc:none",
                "-parameters",
                "-classpath",
                System.getProperty("java.class.path"),
                "-d",
                folder.toString(),
                file.toString());
        assertThat(exitCode).isZero();
        lines = runIn(new OtherClasses(AddedConstraintTest.class.getClassLoader()));
    }

    @SuppressWarnings("unchecked") // It is the program above.
    private static List<String> runIn(ClassLoader loader) throws ReflectiveOperationException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            return (List<String>) Class.forName(Program.class.getName(), true, loader)
                    .asSubclass(Supplier.class)
                    .getConstructor()
                    .newInstance()
                    .get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Test
    void isObeyedByValidationAndReadingAndTheEmbeddersValidator() {
        assertThat(lines)
                .containsExactly(
                        "validate " + PROBLEM,
                        "read " + PROBLEM,
                        "own validator product.name Size",
                        "own validator " + PROBLEM,
                        "read Acme!");
    }

    @Test
    void isNotThereWithoutTheChange() {
        assertThat(new Program().get()).containsExactly("read Acme Ledger", "read Acme!");
    }
}
