package io.github.sscop.assessment;

import io.github.sscop.problem.ContractValue;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Properties;

/**
 * The program that produced an assessment.
 *
 * @param name its name
 * @param version its version
 */
public record Producer(String name, String version) implements ContractValue {

    public Producer {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(version, "version");
    }

    /** Returns this library. */
    public static Producer thisLibrary() {
        return ThisLibrary.PRODUCER;
    }

    private static final class ThisLibrary {

        static final Producer PRODUCER = new Producer("SSCoP for Java", version());

        private static String version() {
            try (InputStream in = Producer.class.getResourceAsStream("version.properties")) {
                Properties properties = new Properties();
                properties.load(Objects.requireNonNull(in, "version.properties"));
                return properties.getProperty("version");
            } catch (IOException e) {
                throw new IllegalStateException("The library cannot read its version", e);
            }
        }
    }
}
