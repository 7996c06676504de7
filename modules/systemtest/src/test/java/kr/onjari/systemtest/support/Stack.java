package kr.onjari.systemtest.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.onjari.server.Installation;
import kr.onjari.server.local.LocalPorts;
import kr.onjari.server.local.LocalStack;
import kr.onjari.server.local.Progress;
import kr.onjari.server.local.SmsCentre;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL, Keycloak and the SMS centre of this run, beside any local system that may be running; WildFly joins them
 * through Arquillian. Started once, stopped when the JVM ends.
 */
public final class Stack {
    private static final int SHIFT = 1_000;
    private static final int FACILITIES = 1_500;
    private static @Nullable Stack running;

    private final LocalStack parts;

    private Stack(LocalStack parts) {
        this.parts = parts;
    }

    /** The stack of this run; the first who asks starts it. */
    public static synchronized Stack running() {
        if (running == null) {
            forgetEarlierRuns();
            LocalStack parts = LocalStack.of(new Installation(root()))
                    .folder(folder())
                    .ports(LocalPorts.shifted(SHIFT))
                    .parts(EnumSet.complementOf(EnumSet.of(LocalStack.Part.PORTAL)))
                    .sampleFacilities(FACILITIES)
                    .progress(new Progress(System.out))
                    .build();
            Runtime.getRuntime().addShutdownHook(new Thread(parts::close));
            parts.start();
            running = new Stack(parts);
            running.configureArquillian();
        }
        return running;
    }

    /** Where {@link Browsers#picture} keeps what it sees. */
    public static Path pictures() {
        try {
            return Files.createDirectories(folder().resolveSibling("pictures"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int portalPort() {
        return parts.ports().portal();
    }

    /** The realm's address. */
    public String issuer() {
        return parts.issuer();
    }

    /** What telephones of this run received. */
    public SmsCentre sms() {
        return parts.sms().orElseThrow();
    }

    public LocalStack parts() {
        return parts;
    }

    private static void forgetEarlierRuns() {
        if (!Files.exists(folder())) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder())) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The data of an earlier run can't be deleted", e);
        }
    }

    private void configureArquillian() {
        Map<String, String> properties = parts.portalProperties();
        String arguments = properties.entrySet().stream()
                .map(property -> "-D" + property.getKey() + "=" + property.getValue())
                .collect(Collectors.joining(" "));
        System.setProperty(
                "onjari.systemtest.wildfly",
                root().resolve("modules/server/target/wildfly").toString());
        System.setProperty("onjari.systemtest.base", folder().resolve("wildfly").toString());
        System.setProperty(
                "onjari.systemtest.management", String.valueOf(parts.ports().management()));
        System.setProperty(
                "onjari.systemtest.port", String.valueOf(parts.ports().portal()));
        System.setProperty(
                "onjari.systemtest.vm",
                "-Xmx768m -XX:+UseSerialGC -Djava.net.preferIPv4Stack=true -Djboss.http.port="
                        + parts.ports().portal() + " -Djboss.management.http.port="
                        + parts.ports().management() + " " + arguments);
    }

    private static Path root() {
        return Path.of(System.getProperty("onjari.root")).toAbsolutePath().normalize();
    }

    private static Path folder() {
        return Path.of(System.getProperty("onjari.systemtest.folder"));
    }
}
