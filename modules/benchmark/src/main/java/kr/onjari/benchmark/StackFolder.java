package kr.onjari.benchmark;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import javax.sql.DataSource;
import kr.onjari.server.local.LocalPorts;
import kr.onjari.server.local.LocalStack.Part;
import org.postgresql.ds.PGSimpleDataSource;

/** What the benchmark's own system keeps in its folder: process ids, logs, the password of its throw-away database. */
record StackFolder(Path root) {

    long pid(Part part) throws IOException {
        return Long.parseLong(properties("run/" + name(part) + ".pid").getProperty("server.pid"));
    }

    Path log(Part part) {
        return root.resolve("log").resolve(name(part) + ".log");
    }

    /** Connections that may change the database server's settings. */
    DataSource superuser(LocalPorts ports) throws IOException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl("jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/onjari");
        source.setUser("postgres");
        source.setPassword(properties("secrets.properties").getProperty("postgres"));
        return source;
    }

    private static String name(Part part) {
        return part.name().toLowerCase(Locale.ROOT);
    }

    private Properties properties(String file) throws IOException {
        try (Reader reader = Files.newBufferedReader(root.resolve(file))) {
            Properties properties = new Properties();
            properties.load(reader);
            return properties;
        }
    }
}
