package kr.onjari.registry.imports;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.onjari.registry.ImportRefused;
import org.apache.commons.csv.CSVRecord;

/** Which column stands where in a file, whatever their order; columns we do not know are passed over. */
final class Header {
    private final List<String> headers;
    private final Map<Column, Integer> places = new EnumMap<>(Column.class);

    /** @throws ImportRefused when this is not the header of a list of facilities */
    Header(CSVRecord first) throws ImportRefused {
        headers = first.toList();
        for (int i = 0; i < headers.size(); i++) {
            Optional<Column> column = Column.headed(headers.get(i));
            if (column.isPresent() && places.putIfAbsent(column.get(), i) != null) {
                throw new ImportRefused("The file has the column " + headers.get(i) + " twice.");
            }
        }
        if (places.isEmpty()) {
            throw new ImportRefused("The file does not begin with a header of the standard data set: "
                    + Column.PROVINCE.header() + ", " + Column.DISTRICT.header() + ", " + Column.NAME.header() + ", …");
        }
        if (!places.containsKey(Column.NAME)) {
            throw new ImportRefused("The file has no column " + Column.NAME.header() + ".");
        }
        if (!places.containsKey(Column.PROVINCE)
                && !places.containsKey(Column.REGION_CODE)
                && !places.containsKey(Column.ADDRESS)) {
            throw new ImportRefused("The file does not say where centres are: it has none of the columns "
                    + Column.PROVINCE.header() + ", " + Column.REGION_CODE.header() + " and " + Column.ADDRESS.header()
                    + ".");
        }
    }

    List<String> headers() {
        return headers;
    }

    /** @throws RowRejected when the row has not as many cells as the header, so that cells may stand in wrong columns */
    Cells cells(CSVRecord row) throws RowRejected {
        if (row.size() != headers.size()) {
            throw new RowRejected("", "the row has " + row.size() + " cells, the header " + headers.size());
        }
        Map<Column, String> cells = new EnumMap<>(Column.class);
        places.forEach((column, place) -> cells.put(column, row.get(place)));
        return new Cells(cells, this::nameOf);
    }

    private String nameOf(Column column) {
        Integer place = places.get(column);
        return place == null ? column.header() : headers.get(place).strip();
    }
}
