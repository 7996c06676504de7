package kr.onjari.portal.architecture;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The map of the modules, drawn from their build files and sources: what each is for, which it builds on, and the
 * types others use. A domain module's face is its root package; of a library it is every package.
 */
final class ModuleMap {
    private static final List<String> ORDER = List.of(
            "kernel",
            "web",
            "messaging",
            "registry",
            "families",
            "admissions",
            "statistics",
            "portal",
            "server",
            "systemtest",
            "benchmark");
    private static final List<String> LIBRARIES = List.of("kernel", "web");
    private static final Pattern PUBLIC_TYPE = Pattern.compile(
            "(?m)^public\\s+(?:(?:final|abstract|sealed|non-sealed|strictfp)\\s+)*(?:class|record|enum|interface|@interface)\\s+(\\w+)");
    private static final Pattern PACKAGE_TEXT = Pattern.compile("/\\*\\*(.*?)\\*/", Pattern.DOTALL);
    private static final String PREFIX = "onjari-";

    private final House house;

    ModuleMap(House house) {
        this.house = house;
    }

    /** The map as Markdown. */
    String draw() {
        StringBuilder map = new StringBuilder();
        map.append("# Modules\n\n");
        map.append("Drawn from the build files and sources by `ModuleMapTest`, which fails when this file is behind; ");
        map.append("draw it again with\n`mvn -pl modules/portal -am test -Dtest=ModuleMapTest ");
        map.append("-Dsurefire.failIfNoSpecifiedTests=false -Donjari.docs.write=true`.\n\n");
        map.append(
                "A module knows only modules above it in this list. Of a domain module others use the root package, ");
        map.append("its face;\nof `kernel` and `web` every package (see [ADR 0001](adr/0001-modular-monolith.md)).\n");
        for (String module : modules()) {
            draw(module, map);
        }
        return map.toString();
    }

    private List<String> modules() {
        List<String> existing = house.modules();
        List<String> modules = new ArrayList<>(ORDER);
        modules.retainAll(existing);
        existing.stream().filter(module -> !modules.contains(module)).forEach(modules::add);
        return modules;
    }

    private void draw(String module, StringBuilder map) {
        Document pom = pom(module);
        map.append("\n## ").append(module).append("\n\n");
        map.append(child(pom.getDocumentElement(), "description")).append("\n\n");
        List<String> known = dependencies(pom);
        map.append("- Builds on: ")
                .append(
                        known.isEmpty()
                                ? "nothing of ours"
                                : known.stream().map(one -> "`" + one + "`").collect(Collectors.joining(", ")))
                .append("\n");
        if (LIBRARIES.contains(module)) {
            packages(module).forEach((name, text) -> map.append("- `")
                    .append(name)
                    .append("`: ")
                    .append(text)
                    .append("\n"));
        } else {
            List<String> face = face(module);
            if (!face.isEmpty()) {
                map.append("- Face: ")
                        .append(face.stream().map(one -> "`" + one + "`").collect(Collectors.joining(", ")))
                        .append("\n");
            }
            packages(module).forEach((name, text) -> {
                if (name.contains(".")) {
                    map.append("- Inside `")
                            .append(name.substring(name.indexOf('.') + 1))
                            .append("`: ")
                            .append(text)
                            .append("\n");
                }
            });
        }
    }

    private List<String> face(String module) {
        Path root = house.file("modules/" + module + "/src/main/java/kr/onjari/" + module);
        return house.files(module, "src/main/java/kr/onjari/" + module, ".java").stream()
                .filter(file -> file.getParent().equals(root))
                .flatMap(file -> PUBLIC_TYPE.matcher(House.read(file)).results())
                .map(result -> result.group(1))
                .sorted()
                .toList();
    }

    /** Packages with the first sentence of their description. */
    private TreeMap<String, String> packages(String module) {
        TreeMap<String, String> packages = new TreeMap<>();
        Path root = house.file("modules/" + module + "/src/main/java/kr/onjari");
        for (Path file : house.files(module, "src/main/java", "package-info.java")) {
            Matcher text = PACKAGE_TEXT.matcher(House.read(file));
            if (text.find()) {
                String name = root.relativize(file.getParent()).toString().replace('/', '.');
                packages.put(name, firstSentence(text.group(1)));
            }
        }
        return packages;
    }

    private static String firstSentence(String javadoc) {
        String plain = javadoc.replaceAll("(?m)^\\s*\\*\\s?", " ")
                .replaceAll("\\{@(?:code|link|linkplain|value)\\s+([^}]*)}", "`$1`")
                .replaceAll("<[^>]+>", "")
                .replaceAll("\\s+", " ")
                .strip();
        int end = plain.indexOf(". ");
        return end < 0 ? plain : plain.substring(0, end + 1);
    }

    private List<String> dependencies(Document pom) {
        List<String> known = new ArrayList<>();
        Element list = element(pom.getDocumentElement(), "dependencies");
        if (list == null) {
            return known;
        }
        for (Node node = list.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element dependency) {
                String artifact = child(dependency, "artifactId");
                if (child(dependency, "groupId").equals("kr.onjari")
                        && !child(dependency, "type").equals("test-jar")) {
                    String name = artifact.substring(PREFIX.length());
                    String scope = child(dependency, "scope");
                    known.add(scope.equals("test") ? name + " (tests)" : name);
                }
            }
        }
        return known.stream().distinct().toList();
    }

    private Document pom(String module) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder()
                    .parse(house.file("modules/" + module + "/pom.xml").toFile());
        } catch (Exception e) {
            throw new IllegalStateException("The build file of " + module + " can't be read", e);
        }
    }

    private static String child(Element parent, String name) {
        Element found = element(parent, name);
        return found == null ? "" : found.getTextContent().strip();
    }

    private static Element element(Element parent, String name) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element one && one.getTagName().equals(name)) {
                return one;
            }
        }
        return null;
    }
}
