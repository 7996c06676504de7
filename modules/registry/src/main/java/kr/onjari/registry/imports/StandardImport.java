package kr.onjari.registry.imports;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.onjari.registry.ImportRefused;
import kr.onjari.registry.ImportReport;
import kr.onjari.registry.ImportReport.Rejection;
import kr.onjari.registry.facility.AmbiguousFacility;
import kr.onjari.registry.facility.FacilityFacts;
import kr.onjari.registry.facility.FacilityRegister;
import kr.onjari.registry.facility.FacilityRegister.Outcome;
import kr.onjari.registry.facility.RegistryWrites;
import kr.onjari.registry.region.RegionNames;
import kr.onjari.registry.region.RegionTree;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Imports one file of the national standard data set, row by row and in batches of one transaction each: whatever the
 * size of the file, only a batch is in memory, and an import that broke off is simply run again.
 */
public final class StandardImport {
    private static final int BATCH = 1000;
    private static final int PROGRESS_EVERY = 10_000;

    private final RegistryWrites writes;
    private final RegionTree regions;
    private final PrintStream progress;

    private record Told(long row, List<String> cells, FacilityFacts facts) {}

    public StandardImport(RegistryWrites writes, RegionTree regions, PrintStream progress) {
        this.writes = writes;
        this.regions = regions;
        this.progress = progress;
    }

    /**
     * @param today decides which regions are in force
     * @param rejected file for the rows left out; overwritten
     * @throws ImportRefused when the file as a whole is not what it should be; rows before the fault may be imported
     */
    public ImportReport run(Path file, Path rejected, LocalDate today) throws IOException, SQLException, ImportRefused {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setIgnoreEmptyLines(true)
                .setTrailingData(true)
                .setLenientEof(false)
                .get();
        try (Reader text = TextFile.open(file);
                RecordLimit limit = new RecordLimit(text);
                CSVParser parser = format.parse(limit)) {
            Rows source = new Rows(parser, parser.iterator(), limit);
            CSVRecord first = source.next();
            if (first == null) {
                throw new ImportRefused("The file " + file.getFileName() + " is empty.");
            }
            Header header = new Header(first);
            try (RejectedRows leftOut = new RejectedRows(rejected, header.headers())) {
                Running run = new Running(
                        header,
                        leftOut,
                        new FacilityRowReader(new RegionNames(regions, today), "standard:" + file.getFileName()));
                run.all(source);
                return run.report();
            }
        }
    }

    /** Records of a file, with faults of the file as a whole told in a sentence. */
    private record Rows(CSVParser parser, Iterator<CSVRecord> records, RecordLimit limit) {
        @Nullable
        CSVRecord next() throws ImportRefused {
            try {
                if (!records.hasNext()) {
                    return null;
                }
                CSVRecord row = records.next();
                limit.recordDone();
                return row;
            } catch (UncheckedIOException | IllegalStateException e) {
                Throwable cause = e.getCause() == null ? e : e.getCause();
                throw new ImportRefused("The file can't be read on after row " + parser.getRecordNumber()
                        + ", as if a quotation mark were not closed: " + cause.getMessage() + ".");
            }
        }
    }

    private final class Running {
        private final Header header;
        private final RejectedRows leftOut;
        private final FacilityRowReader reader;
        private final Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
        private List<Told> batch = new ArrayList<>();

        Running(Header header, RejectedRows leftOut, FacilityRowReader reader) {
            this.header = header;
            this.leftOut = leftOut;
            this.reader = reader;
        }

        void all(Rows source) throws IOException, SQLException, ImportRefused {
            long number = 1;
            CSVRecord row = source.next();
            while (row != null) {
                number++;
                read(number, row);
                if (batch.size() == BATCH) {
                    write();
                }
                if (number % PROGRESS_EVERY == 0) {
                    progress.println("  " + number + " rows");
                }
                row = source.next();
            }
            write();
        }

        ImportReport report() {
            return new ImportReport(
                    outcomes.getOrDefault(Outcome.ADDED, 0L),
                    outcomes.getOrDefault(Outcome.UPDATED, 0L),
                    outcomes.getOrDefault(Outcome.UNCHANGED, 0L),
                    leftOut.count(),
                    leftOut.first());
        }

        private void read(long number, CSVRecord row) throws IOException {
            try {
                batch.add(new Told(number, row.toList(), reader.read(header.cells(row))));
            } catch (RowRejected e) {
                leftOut.add(new Rejection(number, e.column(), e.reason()), row.toList());
            }
        }

        private void write() throws IOException, SQLException {
            List<Told> told = batch;
            batch = new ArrayList<>();
            List<Told> ambiguous = new ArrayList<>();
            List<String> reasons = new ArrayList<>();
            Map<Outcome, Long> done = writes.inTransaction(connection -> {
                FacilityRegister.Batch known = new FacilityRegister(connection, regions)
                        .batchFor(told.stream().map(Told::facts).toList());
                Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
                for (Told one : told) {
                    try {
                        counts.merge(known.take(one.facts(), UUID::randomUUID), 1L, Long::sum);
                    } catch (AmbiguousFacility e) {
                        ambiguous.add(one);
                        reasons.add(String.valueOf(e.getMessage()));
                    }
                }
                known.write();
                return counts;
            });
            done.forEach((outcome, count) -> outcomes.merge(outcome, count, Long::sum));
            for (int i = 0; i < ambiguous.size(); i++) {
                Told one = ambiguous.get(i);
                leftOut.add(new Rejection(one.row(), Column.NAME.header(), reasons.get(i)), one.cells());
            }
        }
    }
}
