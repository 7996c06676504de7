package kr.onjari.server.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import kr.onjari.server.ToolFailure;

/** Copies and deletes folders; an obstacle is one sentence. */
final class LocalFiles {
    private LocalFiles() {}

    /** Deletes a file or folder with everything in it; one that does not exist is fine. */
    static void delete(Path target) {
        if (!Files.exists(target)) {
            return;
        }
        try (Stream<Path> all = Files.walk(target)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path one : deepestFirst) {
                Files.delete(one);
            }
        } catch (IOException e) {
            throw new ToolFailure(target + " can't be deleted: check its owner and permissions.", e);
        }
    }

    /** Copies a folder's files, replacing what is there. */
    static void copy(Path from, Path to) {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path one : all.toList()) {
                Path target = to.resolve(from.relativize(one).toString());
                if (Files.isDirectory(one)) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(one, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        } catch (IOException e) {
            throw new ToolFailure(from + " can't be copied to " + to + ": " + e.getMessage() + ".", e);
        }
    }
}
