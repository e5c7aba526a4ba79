package org.letterpress.web.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.faces.annotation.RequestParameterValuesMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
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
import org.letterpress.web.page.Answer;
import org.letterpress.web.page.Problems;
import org.letterpress.web.page.Route;

/** The people of the house, for administrators. Its forms are plain ones that name the person they are about. */
@Named
@RequestScoped
public class PeopleDesk {
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
    @RequestParameterMap
    private Map<String, String> parameters;

    @Inject
    @RequestParameterValuesMap
    private Map<String, String[]> values;

    private @Nullable StaffPage page;

    public void open() {
        if (!parameters.containsKey("act") || !acted()) {
            page = staffing.people(number("after"), PEOPLE, staff.get());
        }
    }

    /** @return whether the request is answered with that */
    private boolean acted() {
        try {
            act(text("act"));
            Answer.seeOther(Route.DESK_PEOPLE.template() + "?done=" + text("act"));
            return true;
        } catch (PersonInvalid refusal) {
            refusal.errors().forEach(error -> problems.add(error.field(), error.message()));
        } catch (EmailTaken refusal) {
            problems.addWord("email", "people.taken");
        } catch (LastAdministrator refusal) {
            problems.addWord("person-" + number("id"), "people.last");
        } catch (PasswordTooWeak refusal) {
            problems.add("person-" + number("id"), refusal.weakness().text(Answer.locale()));
        } catch (NoSuchPerson | UnknownAct refusal) {
            Answer.notFound();
            return true;
        }
        return false;
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
        List<String> ticked = Arrays.asList(values.getOrDefault("role", new String[0]));
        Arrays.stream(Role.values())
                .filter(role -> ticked.contains(role.name()))
                .forEach(roles::add);
        return roles;
    }

    /** What was sent under {@code name}; empty when nothing was. */
    public String text(String name) {
        return parameters.getOrDefault(name, "");
    }

    private long number(String name) {
        String text = text(name);
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
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
