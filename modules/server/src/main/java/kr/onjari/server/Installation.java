package kr.onjari.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Where the built product lies.
 *
 * @param home the project's root, or the folder a release was unpacked to
 */
public record Installation(Path home) {
    private static final String PROPERTY = "onjari.home";

    /** The folder named by the system property {@code onjari.home}, else the working directory. */
    public static Installation current() {
        return new Installation(
                Path.of(System.getProperty(PROPERTY, "")).toAbsolutePath().normalize());
    }

    /** WildFly as provisioned by the build; nothing writes into it. */
    public Path wildfly() {
        return target().resolve("wildfly");
    }

    /** Keycloak as unpacked by the build; the launcher adds its optimised build to it once. */
    public Path keycloak() {
        Path[] unpacked = children(target());
        for (Path folder : unpacked) {
            if (folder.getFileName().toString().startsWith("keycloak-")) {
                return folder;
            }
        }
        return target().resolve("keycloak");
    }

    private static Path[] children(Path folder) {
        if (!Files.isDirectory(folder)) {
            return new Path[0];
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.sorted(Comparator.reverseOrder()).toArray(Path[]::new);
        } catch (IOException e) {
            throw new ToolFailure("The folder " + folder + " can't be read.", e);
        }
    }

    /** The portal's WAR. */
    public Path portal() {
        return target().resolve("portal/ROOT.war");
    }

    /** Our login theme, without the tenants' parts. */
    public Path loginTheme() {
        return home.resolve("modules/server/src/main/keycloak/themes/onjari");
    }

    public Path tenants() {
        return home.resolve("tenants");
    }

    /** Where the local system keeps its data between runs. */
    public Path localData() {
        return home.resolve(".local");
    }

    /**
     * Makes sure that there is something to start.
     *
     * @throws ToolFailure when the servers have not been built
     */
    public void requireBuilt() {
        for (Path part :
                new Path[] {wildfly().resolve("jboss-modules.jar"), keycloak().resolve("lib/quarkus-run.jar")}) {
            if (!Files.isRegularFile(part)) {
                throw new ToolFailure("The servers have not been built yet (" + part
                        + " is missing): run \"mvn -DskipTests package\" in " + home + " first.");
            }
        }
    }

    private Path target() {
        return home.resolve("modules/server/target");
    }
}
