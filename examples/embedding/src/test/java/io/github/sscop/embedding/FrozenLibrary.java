package io.github.sscop.embedding;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The library as of 1 December 2026, from a frozen jar, in a class loader of its own: it shares the libraries that it needs with
 * nothing else, and takes and gives nothing but bytes.
 */
final class FrozenLibrary implements AutoCloseable {

    static final Path JAR = Path.of("src/test/resources/frozen/sscop-58f63950.jar");

    private static final String ROOT = "io.github.sscop.";

    private final URLClassLoader others;
    private final URLClassLoader own;

    FrozenLibrary() throws IOException {
        others = new URLClassLoader(otherLibraries(), ClassLoader.getPlatformClassLoader());
        own = new URLClassLoader(new URL[] {JAR.toUri().toURL()}, others);
    }

    /** Returns the jars of this run that are not of the library. */
    private static URL[] otherLibraries() throws IOException {
        List<URL> urls = new ArrayList<>();
        List<String> entries = Stream.of("java.class.path", "jdk.module.path")
                .map(name -> System.getProperty(name, ""))
                .flatMap(path -> Arrays.stream(path.split(File.pathSeparator)))
                .filter(entry -> entry.endsWith(".jar"))
                .distinct()
                .toList();
        for (String entry : entries) {
            Path jar = Path.of(entry);
            if (!jar.getFileName().toString().startsWith("sscop-") && Files.exists(jar)) {
                urls.add(jar.toUri().toURL());
            }
        }
        return urls.toArray(URL[]::new);
    }

    /** Assesses a submission by a built-in policy of then, and returns the written assessment. */
    byte[] assess(byte[] submission, String policy, LocalDate asOf) throws IOException {
        return inside(() -> {
            Object documents = call(type("json.Documents"), "standard");
            Object read = call(documents, "readSubmission", new ByteArrayInputStream(submission));
            Object code = call(call(type("code.CodeRegistry"), "builtIn"), "get", call(read, "code"));
            Object builtIn = ((Optional<?>) call(type("policy.Policy"), "builtIn", policy)).orElseThrow();
            Object assessor = call(type("engine.Assessor"), "of", code, builtIn);
            return (byte[]) call(documents, "write", call(assessor, "assess", read, asOf));
        });
    }

    /** Returns why an assessment is refused, a line for each problem; empty if it is read, and written again as it was. */
    List<String> refusal(byte[] assessment) throws IOException {
        return inside(() -> {
            Object documents = call(type("json.Documents"), "standard");
            Object read;
            try {
                read = call(documents, "readAssessment", new ByteArrayInputStream(assessment));
            } catch (IllegalArgumentException e) {
                List<String> problems = new ArrayList<>();
                for (Object problem : (List<?>) call(e, "problems")) {
                    problems.add(problem.toString());
                }
                return problems;
            }
            return Arrays.equals((byte[]) call(documents, "write", read), assessment)
                    ? List.of()
                    : List.of("written again in another way");
        });
    }

    private interface Step<T> {
        T take() throws ReflectiveOperationException;
    }

    private <T> T inside(Step<T> step) throws IOException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(own);
        try {
            return step.take();
        } catch (ReflectiveOperationException e) {
            throw new IOException("The frozen library does not have what this test uses", e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private Class<?> type(String name) throws ClassNotFoundException {
        Class<?> type = Class.forName(ROOT + name, true, own);
        if (type.getClassLoader() != own) {
            throw new ClassNotFoundException(type + " is not of the frozen library");
        }
        return type;
    }

    /** Calls the public method of a type or a value that takes these arguments. */
    private static Object call(Object target, String name, Object... arguments) throws ReflectiveOperationException {
        Class<?> type = target instanceof Class<?> of ? of : target.getClass();
        for (Method method : type.getMethods()) {
            if (method.getName().equals(name) && takes(method, arguments)) {
                try {
                    return method.invoke(target instanceof Class<?> ? null : target, arguments);
                } catch (InvocationTargetException e) {
                    if (e.getCause() instanceof RuntimeException cause) {
                        throw cause;
                    }
                    throw e;
                }
            }
        }
        throw new NoSuchMethodException(type + "." + name);
    }

    private static boolean takes(Method method, Object... arguments) {
        Class<?>[] types = method.getParameterTypes();
        if (types.length != arguments.length) {
            return false;
        }
        for (int i = 0; i < types.length; i++) {
            if (!types[i].isInstance(arguments[i])) {
                return false;
            }
        }
        return true;
    }

    static byte[] jar() throws IOException {
        try (InputStream in = Files.newInputStream(JAR)) {
            return in.readAllBytes();
        }
    }

    @Override
    public void close() throws IOException {
        own.close();
        others.close();
    }
}
