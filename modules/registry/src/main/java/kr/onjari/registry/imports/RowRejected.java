package kr.onjari.registry.imports;

/** A row can't be taken as it is. */
final class RowRejected extends Exception {
    private static final long serialVersionUID = 1L;

    private final String column;

    /** @param column the header of the wrong cell; empty when it is the row as a whole */
    RowRejected(String column, String reason) {
        super(reason, null, false, false);
        this.column = column;
    }

    String column() {
        return column;
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
