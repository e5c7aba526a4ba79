package org.letterpress.web.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.letterpress.staff.ApiTokenCard;
import org.letterpress.staff.ApiTokens;
import org.letterpress.staff.ChangingPasswords;
import org.letterpress.staff.IssuedToken;
import org.letterpress.staff.PasswordTooWeak;
import org.letterpress.staff.Role;
import org.letterpress.staff.SwitchingKeys;
import org.letterpress.staff.TooManyTokens;
import org.letterpress.staff.TooManyTries;
import org.letterpress.staff.WrongPassword;
import org.letterpress.web.page.CurrentStaff;
import org.letterpress.web.page.Dates;
import org.letterpress.web.page.Outcome;
import org.letterpress.web.page.Page;
import org.letterpress.web.page.PageOf;
import org.letterpress.web.page.Parameters;
import org.letterpress.web.page.Problems;
import org.letterpress.web.page.Route;
import org.letterpress.web.page.Words;

/** One's own password, the letters one wants, the keys of the desk, and those for programs that act in one's name. */
@Named
@PageOf(Route.DESK_ACCOUNT)
@RequestScoped
public class AccountDesk implements Page {
    @Inject
    private CurrentStaff staff;

    @Inject
    private ChangingPasswords passwords;

    @Inject
    private ApiTokens tokens;

    @Inject
    private SwitchingKeys keys;

    @Inject
    private LettersForm letters;

    @Inject
    private Problems problems;

    @Inject
    private Dates dates;

    @Inject
    private Parameters parameters;

    private @Nullable IssuedToken issued;

    @Override
    public Outcome open() {
        return switch (parameters.posted("act").orElse("")) {
            case "letters" -> letters.choose();
            case "password" -> changePassword();
            case "issue" -> issue();
            case "revoke" -> revoke();
            case "keys" -> switchKeys();
            default -> Outcome.SHOWN;
        };
    }

    private Outcome changePassword() {
        try {
            passwords.change(text("old"), text("new"), staff.get());
            return Outcome.seeOther(Route.LOGIN.template() + "?passwordChanged=yes");
        } catch (WrongPassword refusal) {
            problems.addWord("old", "account.old.wrong");
        } catch (PasswordTooWeak refusal) {
            problems.add("new", refusal.weakness().text(Words.LOCALE));
        } catch (TooManyTries refusal) {
            problems.addWord("old", "login.wait", dates.minute(refusal.until()));
        }
        return Outcome.SHOWN;
    }

    private Outcome issue() {
        String label = text("label").strip();
        if (label.isEmpty() || label.codePointCount(0, label.length()) > ApiTokens.MAX_LABEL) {
            problems.addWord("label", "account.label.wrong", ApiTokens.MAX_LABEL);
            return Outcome.SHOWN;
        }
        try {
            issued = tokens.issue(label, staff.get());
        } catch (TooManyTokens refusal) {
            problems.addWord("label", "account.tokens.many", ApiTokens.MAX_LIVE);
        }
        return Outcome.SHOWN;
    }

    private Outcome revoke() {
        return parameters
                        .number("id")
                        .filter(id -> tokens.revoke(id, staff.get()))
                        .isPresent()
                ? Outcome.seeOther(Route.DESK_ACCOUNT.template() + "?revoked=yes")
                : Outcome.NOT_FOUND;
    }

    private Outcome switchKeys() {
        keys.change(!text("keys").isEmpty(), staff.get());
        return Outcome.seeOther(Route.DESK_ACCOUNT.template() + "?keys=saved");
    }

    /** Whether the one who is signed in has a queue, in which keys do something. */
    public boolean isModerator() {
        return staff.get().may(Role.MODERATOR);
    }

    private String text(String name) {
        return parameters.text(name);
    }

    public List<ApiTokenCard> getTokens() {
        return tokens.own(staff.get());
    }

    /** The key just made, which is shown this once; null otherwise. */
    public @Nullable String getIssued() {
        return issued == null ? null : issued.token().value();
    }
}
