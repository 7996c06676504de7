package kr.onjari.kernel.tenancy;

import java.util.regex.Pattern;

/**
 * The short, stable name of a tenant: its first host label, its folder and the stem of its schema and role names.
 *
 * @param value lower-case ASCII letter followed by at most 30 letters, digits or underscores
 */
public record TenantCode(String value) implements Comparable<TenantCode> {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9_]{0,30}");

    /** @throws IllegalArgumentException when the value is not of the form above */
    public TenantCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a tenant code: " + value);
        }
    }

    public static TenantCode of(String value) {
        return new TenantCode(value);
    }

    @Override
    public int compareTo(TenantCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
