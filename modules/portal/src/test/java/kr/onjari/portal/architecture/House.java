package kr.onjari.portal.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The project's own files, as they lie in the working tree. */
final class House {
    private static final Set<String> NOT_OURS = Set.of("target", ".git", ".m2", ".local", ".idea", "node_modules");

    private final Path root;

    private House(Path root) {
        this.root = root;
    }

    /** The project in which this test runs. */
    static House here() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.isDirectory(folder.resolve("modules/kernel"))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new IllegalStateException("The tests run outside the project's folder");
        }
        return new House(folder);
    }

    Path file(String name) {
        return root.resolve(name);
    }

    /** The names of the modules' folders. */
    List<String> modules() {
        try (Stream<Path> folders = Files.list(root.resolve("modules"))) {
            return folders.filter(folder -> Files.isRegularFile(folder.resolve("pom.xml")))
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All files of the project that are kept in version control by kind, whatever module they are in. */
    List<Path> files() {
        return below(root);
    }

    /** Files of a module below one of its folders, with an ending. */
    List<Path> files(String module, String folder, String ending) {
        Path start = root.resolve("modules").resolve(module).resolve(folder);
        if (!Files.isDirectory(start)) {
            return List.of();
        }
        return below(start).stream()
                .filter(file -> file.toString().endsWith(ending))
                .toList();
    }

    /** A short name for messages. */
    String name(Path file) {
        return root.relativize(file).toString();
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All migrations and all statements in the code of all modules. */
    List<SqlText> sql() {
        List<SqlText> texts = new ArrayList<>();
        for (String module : modules()) {
            for (Path file : files(module, "src/main/resources/db/migration", ".sql")) {
                SqlText.Kind kind = file.toString().contains("/tenant/")
                        ? SqlText.Kind.TENANT_MIGRATION
                        : SqlText.Kind.SHARED_MIGRATION;
                texts.add(new SqlText(module, name(file), kind, read(file)));
            }
            for (Path file : files(module, "src/main/java", ".java")) {
                JavaTexts.of(read(file)).stream()
                        .filter(literal -> SqlText.isStatement(literal.text()))
                        .forEach(literal -> texts.add(new SqlText(
                                module, name(file) + ":" + literal.line(), SqlText.Kind.CODE, literal.text())));
            }
        }
        return List.copyOf(texts);
    }

    private static List<Path> below(Path start) {
        try (Stream<Path> files = Files.walk(start)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> Stream.iterate(file, Path::getParent)
                            .takeWhile(part -> part != null && !part.equals(start))
                            .noneMatch(
                                    part -> NOT_OURS.contains(part.getFileName().toString())))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
