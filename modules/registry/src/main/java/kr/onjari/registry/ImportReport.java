package kr.onjari.registry;

import java.util.List;

/**
 * What became of the rows of an imported file.
 *
 * @param accepted new facilities
 * @param updated facilities of which the file told something new
 * @param unchanged facilities of which it told nothing new, or something older than is known
 * @param rejected rows that were left out
 * @param firstRejections the first of those, with their reasons; all are in the file of rejected rows
 */
public record ImportReport(
        long accepted, long updated, long unchanged, long rejected, List<Rejection> firstRejections) {

    /**
     * A row that was left out.
     *
     * @param row its number in the file as a spreadsheet shows it: the header is row 1
     * @param column the header of the cell that is wrong; empty when it is the row as a whole
     */
    public record Rejection(long row, String column, String reason) {}

    public long rows() {
        return accepted + updated + unchanged + rejected;
    }
}
