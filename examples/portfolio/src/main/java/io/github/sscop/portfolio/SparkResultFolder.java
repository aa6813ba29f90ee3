package io.github.sscop.portfolio;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** A {@link ResultFolder} on any file system that Spark writes to. */
final class SparkResultFolder implements Closeable {

    /** Spark puts an id of the run into the name of each file, which would differ from run to run. */
    private static final Pattern NAMED_AFTER_RUN = Pattern.compile("(part-\\d+)-[0-9a-f-]{36}(-c\\d+)(\\..*)");

    private final FileSystem files;
    private final Path place;
    private final Path part;

    private SparkResultFolder(FileSystem files, Path place, Path part) {
        this.files = files;
        this.place = place;
        this.part = part;
    }

    /**
     * Starts a folder.
     *
     * @throws FileSystemException if something stands there that holds no earlier results, which must not be replaced
     */
    static SparkResultFolder at(String folder, Configuration configuration) throws IOException {
        Path named = new Path(folder);
        FileSystem files = named.getFileSystem(configuration);
        Path place = files.makeQualified(named);
        if (files.exists(place)
                && !files.exists(new Path(place, ResultFolder.SUMMARY))
                && !(files.getFileStatus(place).isDirectory() && files.listStatus(place).length == 0)) {
            throw new FileSystemException(folder, null, ResultFolder.notReplaced());
        }
        Path part = place.suffix(".part");
        files.delete(part, true);
        files.mkdirs(part);
        return new SparkResultFolder(files, place, part);
    }

    String path(String name) {
        return new Path(part, name).toString();
    }

    void write(String name, byte[] bytes) throws IOException {
        try (OutputStream out = files.create(new Path(part, name))) {
            out.write(bytes);
        }
    }

    /** Writes rows, in files of names that are the same in each run. */
    void writeParquet(String name, Dataset<Row> rows) throws IOException {
        Path folder = new Path(part, name);
        rows.write().parquet(folder.toString());
        for (FileStatus file : files.listStatus(folder)) {
            Matcher found = NAMED_AFTER_RUN.matcher(file.getPath().getName());
            if (found.matches()) {
                files.rename(file.getPath(), new Path(folder, found.group(1) + found.group(2) + found.group(3)));
            }
        }
    }

    /** Moves it to its place. */
    void keep() throws IOException {
        files.delete(place, true);
        if (!files.rename(part, place)) {
            throw new FileSystemException(place.toString(), part.toString(), "the results could not be moved there");
        }
    }

    @Override
    public void close() throws IOException {
        files.delete(part, true);
    }
}
