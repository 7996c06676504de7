package kr.onjari.portal.architecture;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rules about files, for all modules: also those that the portal does not see as classes. */
final class SourceLint {
    /** A longer file wants to be two. */
    static final int LONGEST = 420;

    private static final Set<String> SOURCES = Set.of("java", "jte", "sql", "css", "js");

    /** Hosts that may stand in our files: our own, and those that name formats. Nothing is fetched from any of them. */
    private static final List<Pattern> HOSTS = List.of(
            Pattern.compile("host|localhost|127\\.0\\.0\\.1|(0\\.){3}0|\\[::1]"),
            Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)*\\.(localhost|example|invalid|test)"),
            Pattern.compile("example\\.(org|com|kr)"),
            Pattern.compile("(www\\.)?w3\\.org|jakarta\\.ee|(maven\\.)?apache\\.org|xmlns\\.jcp\\.org"),
            Pattern.compile("(www\\.)?jboss\\.(org|com)|schemas\\.openid\\.net"),
            Pattern.compile("([a-z0-9-]+\\.)*(go|or|ne|re|ac|co)\\.kr"));

    private static final Pattern URL = Pattern.compile(
            "\\b(?:https?|jdbc:postgresql|smpp|ftp)://([A-Za-z0-9.\\[\\]:-]*[A-Za-z0-9\\]])(?=[/:\\s\"'<>)`,;|?#*}]|$)");
    private static final Pattern PORT = Pattern.compile(":(\\d+|port)$");

    private static final List<Pattern> SECRETS = List.of(
            Pattern.compile("-----BEGIN [A-Z ]*PRIVATE KEY-----"),
            Pattern.compile("\\beyJ[A-Za-z0-9_-]{20,}\\.[A-Za-z0-9_-]{20,}\\."),
            Pattern.compile(
                    "(?im)^\\s*[\\w.-]*(password|secret|token)[\\w.-]*\\s*[=:]\\s*(?!\\$)[\"']?[A-Za-z0-9+/_-]{12,}[\"']?\\s*$"));

    private static final Pattern UNFINISHED = Pattern.compile("\\b(TO" + "DO|FIX" + "ME)\\b");

    private SourceLint() {}

    static List<Finding> length(String name, String text) {
        long lines = text.lines().count();
        return SOURCES.contains(ending(name)) && lines > LONGEST
                ? List.of(new Finding("too-long", name, lines + " lines"))
                : List.of();
    }

    static List<Finding> unfinished(String name, String text) {
        return SOURCES.contains(ending(name)) ? find("unfinished", name, text, UNFINISHED) : List.of();
    }

    static List<Finding> secrets(String name, String text) {
        List<Finding> findings = new ArrayList<>();
        boolean data = !Set.of("java", "md", "ts").contains(ending(name));
        for (Pattern secret : data ? SECRETS : SECRETS.subList(0, 2)) {
            findings.addAll(find("secret", name, text, secret));
        }
        return findings;
    }

    static List<Finding> hosts(String name, String text) {
        List<Finding> findings = new ArrayList<>();
        Matcher url = URL.matcher(text);
        while (url.find()) {
            String host = PORT.matcher(url.group(1)).replaceFirst("").toLowerCase(java.util.Locale.ROOT);
            if (HOSTS.stream().noneMatch(allowed -> allowed.matcher(host).matches())) {
                findings.add(new Finding("foreign-host", name, url.group()));
            }
        }
        return findings;
    }

    /** Where artefacts come from is the builder's own business, not the project's. */
    static List<Finding> repositories(String name, String text) {
        Pattern settled = Pattern.compile("<(repositories|pluginRepositories|mirrors?|distributionManagement)>");
        return name.endsWith(".xml") ? find("repository", name, text, settled) : List.of();
    }

    /** A page must work without inline scripts and styles: the content security policy forbids them. */
    static List<Finding> inline(String name, String text) {
        Pattern inline = Pattern.compile("\\sstyle=|\\son[a-z]+=\"|<script(?![^>]*\\ssrc=)|<style|javascript:");
        return name.endsWith(".jte") ? find("inline", name, text, inline) : List.of();
    }

    /**
     * Every package says what happens in it.
     *
     * @param files Java files of one module by name
     */
    static List<Finding> packageInfo(Map<String, String> files) {
        Set<String> folders = new TreeSet<>();
        Set<String> described = new TreeSet<>();
        List<Finding> findings = new ArrayList<>();
        files.forEach((name, text) -> {
            String folder = Path.of(name).getParent().toString();
            folders.add(folder);
            if (name.endsWith("/package-info.java")) {
                described.add(folder);
                if (!text.contains("@NullMarked") || !text.stripLeading().startsWith("/**")) {
                    findings.add(new Finding("package-info", name, "lacks its sentence or @NullMarked"));
                }
            }
        });
        folders.removeAll(described);
        folders.forEach(folder -> findings.add(new Finding("package-info", folder, "has no package-info.java")));
        return findings;
    }

    /** What the portal can't check in classes it does not see: the tools' habits, read from their sources. */
    static List<Finding> time(String name, String text) {
        Pattern machine = Pattern.compile(
                "\\b(Instant|LocalDate|LocalDateTime|ZonedDateTime|OffsetDateTime)\\.now\\(\\)"
                        + "|\\bSystem\\.currentTimeMillis\\b|\\bThread\\.sleep\\b|\\bnew Random\\(\\)|\\bMath\\.random\\b");
        return name.endsWith(".java") ? find("machine-time", name, text, machine) : List.of();
    }

    /** As the rule about names, for the tools too. */
    static List<Finding> names(String name) {
        return name.matches(".*(Impl|Manager|Helpers?|Utils?)\\.java")
                ? List.of(new Finding("name", name, "is named after a pattern"))
                : List.of();
    }

    private static List<Finding> find(String rule, String name, String text, Pattern pattern) {
        return pattern.matcher(text)
                .results()
                .map(result -> new Finding(
                        rule,
                        name + ":" + (text.substring(0, result.start()).lines().count() + 1),
                        result.group()))
                .toList();
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
