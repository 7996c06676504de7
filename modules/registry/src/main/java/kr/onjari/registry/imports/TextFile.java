package kr.onjari.registry.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.onjari.registry.ImportRefused;

/**
 * A file that is said to be text: finds out in which encoding, reading it once through without keeping it. Korean
 * public data comes as UTF-8 with or without a byte order mark, and as CP949.
 */
final class TextFile {
    private static final int CHUNK = 1 << 16;
    private static final Charset CP949 = Charset.forName("MS949");

    /** First characters, read byte by byte, that give other formats away. */
    private static final Map<String, String> OTHER_FORMATS = Map.of(
            "PK", "a spreadsheet or an archive; save it as CSV first",
            "\u00D0\u00CF\u0011\u00E0", "a spreadsheet; save it as CSV first",
            "%PDF", "a PDF document",
            "\u00FF\u00FE", "in UTF-16; save it as UTF-8 first",
            "\u00FE\u00FF", "in UTF-16; save it as UTF-8 first",
            "<", "a web page or XML",
            "{", "JSON",
            "[", "JSON");

    private TextFile() {}

    /**
     * Opens the file for reading, after the byte order mark if it has one.
     *
     * @throws ImportRefused when it is missing, empty, or something else than text
     */
    static Reader open(Path file) throws IOException, ImportRefused {
        if (!Files.isRegularFile(file)) {
            throw new ImportRefused("There is no file " + file + ".");
        }
        if (Files.size(file) == 0) {
            throw new ImportRefused("The file " + file.getFileName() + " is empty.");
        }
        byte[] start = start(file);
        refuseOtherFormats(file, start);
        Charset charset = charset(file);
        Reader reader = new BufferedReader(new InputStreamReader(Files.newInputStream(file), charset), CHUNK);
        if (start.length >= 3 && start[0] == (byte) 0xEF && start[1] == (byte) 0xBB && start[2] == (byte) 0xBF) {
            long skipped = reader.skip(1);
            assert skipped == 1;
        }
        return reader;
    }

    private static byte[] start(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(CHUNK);
        }
    }

    private static void refuseOtherFormats(Path file, byte[] start) throws ImportRefused {
        String head = new String(start, 0, Math.min(start.length, 256), StandardCharsets.ISO_8859_1).strip();
        for (Map.Entry<String, String> other : OTHER_FORMATS.entrySet()) {
            if (head.startsWith(other.getKey())) {
                throw new ImportRefused("The file " + file.getFileName() + " is not CSV but " + other.getValue() + ".");
            }
        }
        for (byte b : start) {
            if (b == 0) {
                throw new ImportRefused("The file " + file.getFileName() + " is not CSV: it holds binary data.");
            }
        }
    }

    private static Charset charset(Path file) throws IOException, ImportRefused {
        Optional<Charset> found = Optional.empty();
        for (Charset charset : List.of(StandardCharsets.UTF_8, CP949)) {
            if (found.isEmpty() && isAllIn(file, charset)) {
                found = Optional.of(charset);
            }
        }
        return found.orElseThrow(
                () -> new ImportRefused("The file " + file.getFileName() + " is text neither in UTF-8 nor in CP949."));
    }

    private static boolean isAllIn(Path file, Charset charset) throws IOException {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(CHUNK);
        CharBuffer chars = CharBuffer.allocate(CHUNK);
        try (InputStream in = Files.newInputStream(file)) {
            boolean end = false;
            while (!end) {
                int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
                end = read < 0;
                bytes.limit(bytes.position() + Math.max(read, 0)).position(0);
                chars.clear();
                CoderResult result = decoder.decode(bytes, chars, end);
                if (result.isError()) {
                    return false;
                }
                bytes.compact();
            }
        }
        return true;
    }
}
