package kr.onjari.registry.imports;

import java.util.regex.Pattern;

/** Cells that a spreadsheet would run instead of showing (CSV injection). */
final class Formula {
    private static final Pattern START = Pattern.compile("^[=+@\\t\\r]|^-(?![0-9.]+$)");

    private Formula() {}

    /** Whether a spreadsheet takes this cell for a formula. A negative number is none. */
    static boolean isOne(String cell) {
        return cell.length() > 1 && START.matcher(cell).find();
    }

    /** The cell, quoted with an apostrophe when it would be run. */
    static String neutralised(String cell) {
        return isOne(cell) || cell.equals("=") ? "'" + cell : cell;
    }
}
