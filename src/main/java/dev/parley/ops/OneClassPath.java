package dev.parley.ops;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/**
 * Another way into the packaged application: a jar that holds nothing but the names of all others. Quarkus' own, {@code
 * quarkus-run.jar}, brings a class loader that finds classes faster than the JDK's, but of the classes it has found an
 * archive can keep little; those of a plain class path it keeps whole.
 */
final class OneClassPath {

    static final String JAR = "parley.jar";

    private OneClassPath() {}

    static Path write(Path app) throws IOException {
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.put(Attributes.Name.MAIN_CLASS, Main.class.getName());
        attributes.put(Attributes.Name.CLASS_PATH, String.join(" ", jars(app)));
        attributes.put(new Attributes.Name("Add-Opens"), opened(app));
        Path unfinished = app.resolve(JAR + ".new");
        try (OutputStream file = Files.newOutputStream(unfinished);
                JarOutputStream jar = new JarOutputStream(file, manifest)) {
            jar.finish();
        }
        return Files.move(unfinished, app.resolve(JAR), StandardCopyOption.ATOMIC_MOVE);
    }

    /** What Quarkus has changed comes before what it was made from: the first that is found counts. */
    private static List<String> jars(Path app) throws IOException {
        List<String> names = new ArrayList<>();
        for (String name : List.of("quarkus/transformed-bytecode.jar", "quarkus/generated-bytecode.jar")) {
            if (Files.exists(app.resolve(name))) {
                names.add(name);
            }
        }
        for (String folder : List.of("app", "lib/boot", "lib/main")) {
            try (Stream<Path> files = Files.list(app.resolve(folder))) {
                files.map(file -> folder + "/" + file.getFileName())
                        .filter(name -> name.endsWith(".jar"))
                        .sorted()
                        .forEach(names::add);
            }
        }
        return names;
    }

    private static String opened(Path app) throws IOException {
        try (JarFile own = new JarFile(app.resolve("quarkus-run.jar").toFile())) {
            String opens = own.getManifest().getMainAttributes().getValue("Add-Opens");
            return opens == null ? "" : opens;
        }
    }
}
