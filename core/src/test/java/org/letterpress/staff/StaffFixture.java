package org.letterpress.staff;

import java.util.Set;
import org.letterpress.Press;

/** Members of the staff as tests want them. */
public final class StaffFixture {
    public static final Staff MODERATOR = new Staff(1, "Mo Derator", Set.of(Role.MODERATOR));
    public static final Staff SECOND_MODERATOR = new Staff(2, "Sec Ond", Set.of(Role.MODERATOR));
    public static final Staff EDITOR = new Staff(3, "Ed Itor", Set.of(Role.EDITOR));
    public static final Staff ADMIN = new Staff(4, "Ad Min", Set.of(Role.ADMIN));

    /** Of everybody whom this fixture stores. */
    public static final String PASSWORD = "seven quiet lamps";

    private StaffFixture() {}

    public static NewPerson person(String email, String name) {
        return new NewPerson(email, name, PASSWORD);
    }

    /** Stores the first administrator, whose address is {@code ada@example.org}. */
    public static Staff givenAdministrator(Press press) {
        press.settingUp().createFirstAdministratorFromSettings(person("ada@example.org", "Ada Quill"));
        StaffCard ada =
                press.in(() -> press.staffing().people(0, 1, ADMIN)).people().get(0);
        return new Staff(ada.id(), ada.name(), ada.roles());
    }

    /** Stores somebody whose address is {@code name@example.org}. */
    public static Staff given(Press press, String name, Role... roles) {
        NewPerson person = person(name + "@example.org", name);
        return new Staff(press.staffing().add(person, Set.of(roles), ADMIN), name, Set.of(roles));
    }
}
