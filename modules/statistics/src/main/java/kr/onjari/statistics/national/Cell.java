package kr.onjari.statistics.national;

import java.util.OptionalLong;
import kr.onjari.web.page.Ui;

/** A count as it may be shown. */
public sealed interface Cell {

    /** A count that can be shown. */
    record Known(long value) implements Cell {}

    /** At least one, but so few that people could be recognised: fewer than {@code limit}. */
    record TooFew(int limit) implements Cell {}

    /** A total over hidden counts: no less than {@code value}, and no more is told. */
    record AtLeast(long value) implements Cell {}

    /** Nobody has counted yet. */
    record NotCounted() implements Cell {}

    /** The count in words, on a page. */
    default String text(Ui ui) {
        if (this instanceof Known known) {
            return ui.count(known.value());
        }
        if (this instanceof TooFew few) {
            return ui.t("statistics.cell.too-few", few.limit());
        }
        if (this instanceof AtLeast least) {
            return ui.t("statistics.cell.at-least", least.value());
        }
        return ui.t("statistics.cell.not-counted");
    }

    /** The count where it can be shown. */
    default OptionalLong known() {
        return this instanceof Known known ? OptionalLong.of(known.value()) : OptionalLong.empty();
    }

    /** Whether there is a count that is not shown. */
    default boolean hidden() {
        return this instanceof TooFew || this instanceof AtLeast;
    }
}
