package kr.onjari.admissions.policy;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Reads {@code policy/admissions-*.json} of a tenant and its ancestors. A file with {@code extends} is an overlay on an
 * ancestor's version: it states only what differs, and may not touch parts that the ancestor locked.
 */
final class PolicyFiles {
    private static final List<String> OWN_TO_A_FILE = List.of("version", "extends", "validFrom", "validTo");
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .registerModule(new Jdk8Module())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private PolicyFiles() {}

    /**
     * All versions that a tenant follows or ever followed.
     *
     * @param lineage the tenants' folders, the ministry's first, the tenant's own last
     * @throws IllegalStateException naming the file when one is not a valid policy or changes a locked part
     */
    static List<Policy> read(List<Path> lineage) {
        List<ObjectNode> versions = new ArrayList<>();
        for (Path tenant : lineage) {
            List<ObjectNode> inherited = List.copyOf(versions);
            for (Path file : files(tenant.resolve("policy"))) {
                ObjectNode own = parse(file);
                if (!own.has("extends")) {
                    versions.add(own);
                    continue;
                }
                String base = own.get("extends").asText();
                List<ObjectNode> bases = inherited.stream()
                        .filter(version -> extendsVersion(version, base))
                        .toList();
                if (bases.isEmpty()) {
                    throw new IllegalStateException(file + " extends an unknown version: " + base);
                }
                bases.forEach(version -> versions.add(overlay(version, own, file)));
            }
        }
        return versions.stream().map(PolicyFiles::policy).toList();
    }

    private static boolean extendsVersion(ObjectNode version, String base) {
        String name = version.get("version").asText();
        return name.equals(base) || name.startsWith(base + "+");
    }

    private static ObjectNode overlay(ObjectNode base, ObjectNode own, Path file) {
        ObjectNode merged = base.deepCopy();
        Iterator<Map.Entry<String, JsonNode>> parts = own.fields();
        while (parts.hasNext()) {
            Map.Entry<String, JsonNode> part = parts.next();
            String name = part.getKey();
            if (OWN_TO_A_FILE.contains(name)) {
                continue;
            }
            for (JsonNode locked : base.path("locked")) {
                if (locked.asText().equals(name)) {
                    throw new IllegalStateException(file + " changes " + name + ", which "
                            + base.get("version").asText() + " has locked");
                }
            }
            if (merged.get(name) instanceof ObjectNode inherited && part.getValue() instanceof ObjectNode change) {
                inherited.setAll(change);
            } else {
                merged.set(name, part.getValue());
            }
        }
        merged.put(
                "version",
                base.get("version").asText() + "+" + own.get("version").asText());
        for (String day : List.of("validFrom", "validTo")) {
            if (own.has(day)) {
                merged.set(day, own.get(day));
            }
        }
        return merged;
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "admissions-*.json")) {
            files.forEach(found::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        found.sort(null);
        return found;
    }

    private static ObjectNode parse(Path file) {
        try {
            return (ObjectNode) JSON.readTree(Files.readString(file));
        } catch (IOException | ClassCastException e) {
            throw new IllegalStateException(file + " is not a JSON object", e);
        }
    }

    private static Policy policy(ObjectNode node) {
        try {
            return JSON.treeToValue(node, Policy.class);
        } catch (IOException e) {
            throw new IllegalStateException("Policy " + node.path("version").asText() + " cannot be read", e);
        }
    }
}
