package kr.onjari.registry.region;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kr.onjari.registry.Region;
import kr.onjari.registry.RegionLevel;

/**
 * The project's own table of regions: {@code code,name_ko,name_en,level,parent,valid_from,valid_to,predecessors}, one
 * unit a line, predecessors separated by spaces, blank where open or unknown. Codes and names are public facts; state
 * of 1 July 2026.
 */
public final class RegionTable {
    private static final int COLUMNS = 8;

    private RegionTable() {}

    /** The table that comes with the product. */
    public static List<Region> ofTheProduct() {
        return lines("regions.csv").stream().map(RegionTable::region).toList();
    }

    /** The lines of a resource beside this class, without its header. */
    static List<String> lines(String resource) {
        InputStream stream = Objects.requireNonNull(
                RegionTable.class.getResourceAsStream(resource), () -> resource + " is not in the product");
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Region region(String line) {
        String[] cells = line.split(",", COLUMNS);
        return new Region(
                cells[0],
                cells[1],
                cells[2],
                RegionLevel.valueOf(cells[3]),
                text(cells[4]),
                text(cells[5]).map(LocalDate::parse),
                text(cells[6]).map(LocalDate::parse),
                text(cells[7]).map(codes -> Arrays.asList(codes.split(" "))).orElse(List.of()));
    }

    private static Optional<String> text(String cell) {
        return Optional.of(cell).filter(value -> !value.isEmpty());
    }
}
