package kr.onjari.kernel.tenancy;

/** What a host of a tenant is for. */
public enum SiteKind {
    /** The citizens' portal. */
    PORTAL,
    /** The site of the childcare support centre (육아종합지원센터). */
    CENTRE
}
