package org.letterpress.staff;

import java.util.Set;

/** Members of the staff as tests want them. */
public final class StaffFixture {
    public static final Staff MODERATOR = new Staff(1, "Mo Derator", Set.of(Role.MODERATOR));
    public static final Staff SECOND_MODERATOR = new Staff(2, "Sec Ond", Set.of(Role.MODERATOR));
    public static final Staff EDITOR = new Staff(3, "Ed Itor", Set.of(Role.EDITOR));
    public static final Staff ADMIN = new Staff(4, "Ad Min", Set.of(Role.ADMIN));

    private StaffFixture() {}
}
