package org.letterpress.web.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.letterpress.staff.ChangingPasswords;
import org.letterpress.staff.EmailTaken;
import org.letterpress.staff.LastAdministrator;
import org.letterpress.staff.NewPerson;
import org.letterpress.staff.NoSuchPerson;
import org.letterpress.staff.PasswordTooWeak;
import org.letterpress.staff.PersonInvalid;
import org.letterpress.staff.Role;
import org.letterpress.staff.StaffPage;
import org.letterpress.staff.Staffing;
import org.letterpress.web.page.CurrentStaff;
import org.letterpress.web.page.Outcome;
import org.letterpress.web.page.Page;
import org.letterpress.web.page.PageOf;
import org.letterpress.web.page.Parameters;
import org.letterpress.web.page.Problems;
import org.letterpress.web.page.Route;
import org.letterpress.web.page.Words;

/** The people of the house, for administrators. Its forms are plain ones that name the person they are about. */
@Named
@PageOf(Route.DESK_PEOPLE)
@RequestScoped
public class PeopleDesk implements Page {
    private static final int PEOPLE = 50;

    @Inject
    private CurrentStaff staff;

    @Inject
    private Staffing staffing;

    @Inject
    private ChangingPasswords passwords;

    @Inject
    private Problems problems;

    @Inject
    private Parameters parameters;

    private @Nullable StaffPage page;

    @Override
    public Outcome open() {
        Outcome outcome = parameters.posted("act").map(this::acted).orElse(Outcome.SHOWN);
        if (outcome == Outcome.SHOWN) {
            page = staffing.people(number("after"), PEOPLE, staff.get());
        }
        return outcome;
    }

    private Outcome acted(String what) {
        try {
            act(what);
            return Outcome.seeOther(Route.DESK_PEOPLE.template() + "?done=" + what);
        } catch (PersonInvalid refusal) {
            refusal.errors().forEach(error -> problems.add(error.field(), error.message()));
        } catch (EmailTaken refusal) {
            problems.addWord("email", "people.taken");
        } catch (LastAdministrator refusal) {
            problems.addWord("person-" + number("id"), "people.last");
        } catch (PasswordTooWeak refusal) {
            problems.add("reset-" + number("id"), refusal.weakness().text(Words.LOCALE));
        } catch (NoSuchPerson | UnknownAct refusal) {
            return Outcome.NOT_FOUND;
        }
        return Outcome.SHOWN;
    }

    private void act(String what) {
        switch (what) {
            case "add" ->
                staffing.add(new NewPerson(text("email"), text("name"), text("password")), roles(), staff.get());
            case "roles" -> staffing.changeRoles(number("id"), roles(), staff.get());
            case "deactivate" -> staffing.deactivate(number("id"), staff.get());
            case "reactivate" -> staffing.reactivate(number("id"), staff.get());
            case "reset" -> passwords.reset(number("id"), text("password"), staff.get());
            default -> throw new UnknownAct();
        }
    }

    private Set<Role> roles() {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        List<String> ticked = parameters.all("role");
        Arrays.stream(Role.values())
                .filter(role -> ticked.contains(role.name()))
                .forEach(roles::add);
        return roles;
    }

    private String text(String name) {
        return parameters.text(name);
    }

    private long number(String name) {
        return parameters.number(name).orElse(0L);
    }

    /** Whether the form that is shown again had this role ticked. */
    public boolean ticked(String role) {
        return roles().contains(Role.valueOf(role));
    }

    public StaffPage getPage() {
        if (page == null) {
            throw new IllegalStateException("Not opened");
        }
        return page;
    }

    public Role[] getRoles() {
        return Role.values();
    }

    /** The address of the next page; null on the last. */
    public @Nullable String getNext() {
        return getPage()
                .next()
                .map(after -> Route.DESK_PEOPLE.template() + "?after=" + after)
                .orElse(null);
    }

    /** A form that this page does not have. */
    private static final class UnknownAct extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
