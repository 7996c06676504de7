package kr.onjari.registry.imports;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Stops reading when one record grows beyond all measure, as it does after a quotation mark that is never closed:
 * without it the rest of the file would be gathered in memory.
 */
final class RecordLimit extends FilterReader {
    static final int CHARACTERS = 1 << 20;

    private long sinceRecord;

    RecordLimit(Reader in) {
        super(in);
    }

    /** Says that a record is complete. */
    void recordDone() {
        sinceRecord = 0;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        count(read);
        return read;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    private void count(int read) throws IOException {
        sinceRecord += Math.max(read, 0);
        if (sinceRecord > CHARACTERS) {
            throw new IOException("a row is longer than " + CHARACTERS + " characters");
        }
    }
}
