package dev.parley.ops;

import dev.parley.platform.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The files of one PostgreSQL cluster and the password that opens it. */
record PostgresCluster(Path directory, String password) {

    static final String SUPERUSER = "postgres";

    /** Uses the cluster in the data folder, or makes it there at the first start. */
    static PostgresCluster prepare(DataDirectory data, PostgresBinaries binaries, Durability durability) {
        try {
            Path cluster = data.cluster();
            SecretFile password = new SecretFile(data.password());
            if (exists(cluster)) {
                requireSameMajor(cluster, binaries);
                requirePassword(password);
            } else {
                create(cluster, password, binaries, durability);
            }
            return new PostgresCluster(cluster, password.read());
        } catch (IOException e) {
            throw new CannotStart("the data folder " + data.root() + " cannot be used: " + e, e);
        }
    }

    /** In a folder beside, renamed when complete: a crash half-way leaves nothing that looks like a cluster. */
    private static void create(Path cluster, SecretFile password, PostgresBinaries binaries, Durability durability)
            throws IOException {
        if (!password.exists()) {
            password.create();
        }
        Path unfinished = cluster.resolveSibling(cluster.getFileName() + ".init");
        FileTree.delete(unfinished);
        List<String> initdb = new ArrayList<>(initdb(unfinished, password.path(), binaries));
        initdb.addAll(durability.initdbOptions());
        Command.output(OrdinaryUser.command(initdb).toArray(String[]::new));
        Files.move(unfinished, cluster, StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * The builtin locale sorts by code point, the same on every machine and after every upgrade of the system's own
     * locales, which have corrupted many an index.
     */
    private static List<String> initdb(Path target, Path password, PostgresBinaries binaries) {
        return List.of(
                binaries.initdb(),
                "--pgdata=" + target,
                "--username=" + SUPERUSER,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C",
                "--data-checksums",
                "--no-instructions");
    }

    private static boolean exists(Path cluster) throws IOException {
        if (!Files.isDirectory(cluster)) {
            return false;
        }
        if (Files.exists(versionFile(cluster))) {
            return true;
        }
        try (Stream<Path> content = Files.list(cluster)) {
            if (content.findAny().isPresent()) {
                throw new CannotStart(cluster + " holds files that are no PostgreSQL cluster. Move them away, or set"
                        + " PARLEY_DATA_DIR to another folder.");
            }
        }
        return false;
    }

    private static void requireSameMajor(Path cluster, PostgresBinaries binaries) throws IOException {
        String data = Files.readString(versionFile(cluster)).strip();
        String server = binaries.version();
        if (!server.split("\\.", 2)[0].equals(data)) {
            throw new CannotStart("the data in " + cluster + " was written by PostgreSQL " + data
                    + ", and this Parley carries PostgreSQL " + server
                    + ". Start the Parley that wrote it, and move the data by a backup.");
        }
    }

    private static void requirePassword(SecretFile password) {
        if (!password.exists()) {
            throw new CannotStart("the password of the database is missing: put the file " + password.path()
                    + " back beside its data.");
        }
    }

    private static Path versionFile(Path cluster) {
        return cluster.resolve("PG_VERSION");
    }
}
