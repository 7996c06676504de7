package kr.onjari.registry.imports;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kr.onjari.registry.ImportReport.Rejection;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * The rows that were left out, with row number, column and reason before their own cells. UTF-8 with a byte order
 * mark, so that a spreadsheet opens it right; cells that a spreadsheet would run are quoted.
 */
final class RejectedRows implements AutoCloseable {
    private static final int SHOWN = 20;

    private final List<Rejection> first = new ArrayList<>();
    private final CSVPrinter printer;
    private long count;

    RejectedRows(Path file, List<String> header) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        writer.write('\uFEFF');
        printer = new CSVPrinter(writer, CSVFormat.RFC4180);
        print(List.of("row", "column", "reason"), header);
    }

    void add(Rejection rejection, List<String> cells) throws IOException {
        count++;
        if (first.size() < SHOWN) {
            first.add(rejection);
        }
        print(List.of(Long.toString(rejection.row()), rejection.column(), rejection.reason()), cells);
    }

    long count() {
        return count;
    }

    List<Rejection> first() {
        return List.copyOf(first);
    }

    private void print(List<String> about, List<String> cells) throws IOException {
        List<String> line = new ArrayList<>(about);
        line.addAll(cells);
        printer.printRecord(line.stream().map(Formula::neutralised).toList());
    }

    @Override
    public void close() throws IOException {
        printer.close(true);
    }
}
