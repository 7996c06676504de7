package kr.onjari.server.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kr.onjari.server.ToolFailure;

/**
 * The folder that holds everything a local system keeps between runs. Deleting it (while nothing runs) means starting
 * afresh.
 */
record LocalFolder(Path root) {

    Path postgresBinaries() {
        return root.resolve("postgres-binaries");
    }

    Path postgresData() {
        return root.resolve("postgres");
    }

    Path secrets() {
        return root.resolve("secrets.properties");
    }

    /** The root secret of the local key store. */
    Path keys() {
        return root.resolve("keys");
    }

    /** What was set up from which input, so that an unchanged start does not repeat it. */
    Path state() {
        return root.resolve("state.properties");
    }

    Path run() {
        return root.resolve("run");
    }

    Path log(String part) {
        return root.resolve("log").resolve(part + ".log");
    }

    Path keycloakThemes() {
        return root.resolve("keycloak/themes");
    }

    /** WildFly's own folder: configuration, deployment, logs. */
    Path portal() {
        return root.resolve("portal");
    }

    /** Files of the tenants. */
    Path files() {
        return root.resolve("files");
    }

    /** Host names of the tenants for Java, which does not resolve names under {@code localhost} itself. */
    Path hosts() {
        return root.resolve("hosts");
    }

    Path smsLog() {
        return root.resolve("sms.log");
    }

    /** @throws ToolFailure when the folders can't be made or written to */
    void prepare() {
        for (Path folder : new Path[] {root, run(), log("x").getParent(), files(), portal(), keycloakThemes()}) {
            try {
                Files.createDirectories(folder);
            } catch (IOException e) {
                throw new ToolFailure(
                        "The folder " + folder + " can't be created: check its owner and permissions.", e);
            }
        }
        if (!Files.isWritable(root)) {
            throw new ToolFailure("The folder " + root + " can't be written to: check its owner and permissions.");
        }
    }
}
