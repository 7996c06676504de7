package kr.onjari.families;

import java.util.List;

/** A child and its guardians as a tenant with an engagement may read them; every such reading is in the family's access log. */
public record EngagedChild(ChildView child, List<Guardian> guardians) {}
