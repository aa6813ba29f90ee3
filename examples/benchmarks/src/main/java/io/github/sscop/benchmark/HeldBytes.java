package io.github.sscop.benchmark;

import io.github.sscop.evidence.Submission;
import io.github.sscop.json.Documents;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The heap that a submission holds after reading, measured in a JVM of its own, with a collector that leaves nothing. */
final class HeldBytes {

    private static final int KEPT = 200;

    private HeldBytes() {}

    /** The bytes that one of 150 records holds. */
    static long measure() throws IOException, InterruptedException {
        return Long.parseLong(ChildJvm.output(List.of(
                        "-XX:+UseSerialGC",
                        "-Xmx1g",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HeldBytes.class.getName()))
                .strip());
    }

    /** Prints the bytes. */
    public static void main(String[] arguments) throws IOException {
        Documents documents = Documents.standard();
        List<Submission> kept = new ArrayList<>(KEPT);
        byte[] json = documents.writeLine(Workload.submission(150, 1));
        documents.readSubmission(new ByteArrayInputStream(json)); // What is made once is no part of it.
        long before = used();
        for (int i = 0; i < KEPT; i++) {
            kept.add(documents.readSubmission(new ByteArrayInputStream(json)));
        }
        long after = used();
        System.out.println((after - before) / kept.size());
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
