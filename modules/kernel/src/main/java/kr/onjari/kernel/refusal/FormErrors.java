package kr.onjari.kernel.refusal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Several fields of one form were refused at once; none of the form was carried out. */
public final class FormErrors extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Refusal> refusals;

    private FormErrors(List<Refusal> refusals) {
        super("INVALID " + refusals.stream().map(Refusal::code).toList(), null, false, false);
        this.refusals = List.copyOf(refusals);
    }

    public List<Refusal> refusals() {
        return refusals;
    }

    /** Collects refusals while a form is read, then throws them together. */
    public static final class Collector {
        private final List<Refusal> found = new ArrayList<>();

        public Collector add(Refusal refusal) {
            found.add(refusal);
            return this;
        }

        /** Adds a refusal for the field unless the condition holds. */
        public Collector require(boolean holds, String field, String code, Object... arguments) {
            return holds ? this : add(Refusal.invalid(field, code, arguments));
        }

        public boolean isEmpty() {
            return found.isEmpty();
        }

        public Optional<Refusal> first() {
            return found.stream().findFirst();
        }

        /** @throws FormErrors when anything was collected */
        public void throwIfAny() {
            if (!found.isEmpty()) {
                throw new FormErrors(found);
            }
        }
    }

    public static Collector collect() {
        return new Collector();
    }
}
