package org.letterpress.web.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.letterpress.staff.ApiTokenCard;
import org.letterpress.staff.ApiTokens;
import org.letterpress.staff.ChangingPasswords;
import org.letterpress.staff.IssuedToken;
import org.letterpress.staff.PasswordTooWeak;
import org.letterpress.staff.TooManyTokens;
import org.letterpress.staff.TooManyTries;
import org.letterpress.staff.WrongPassword;
import org.letterpress.web.page.Answer;
import org.letterpress.web.page.Dates;
import org.letterpress.web.page.Problems;
import org.letterpress.web.page.Route;

/** One's own password, and the keys for programs that act in one's name. */
@Named
@RequestScoped
public class AccountDesk {
    @Inject
    private CurrentStaff staff;

    @Inject
    private ChangingPasswords passwords;

    @Inject
    private ApiTokens tokens;

    @Inject
    private Problems problems;

    @Inject
    private Dates dates;

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;

    private @Nullable IssuedToken issued;

    public void open() {
        switch (text("act")) {
            case "password" -> changePassword();
            case "issue" -> issue();
            case "revoke" -> revoke();
            default -> {
                // a visit
            }
        }
    }

    private void changePassword() {
        try {
            passwords.change(text("old"), text("new"), staff.get());
            Answer.seeOther(Route.LOGIN.template() + "?passwordChanged=yes");
        } catch (WrongPassword refusal) {
            problems.addWord("old", "account.old.wrong");
        } catch (PasswordTooWeak refusal) {
            problems.add("new", refusal.weakness().text(Answer.locale()));
        } catch (TooManyTries refusal) {
            problems.addWord("old", "login.wait", dates.minute(refusal.until()));
        }
    }

    private void issue() {
        String label = text("label").strip();
        if (label.isEmpty() || label.codePointCount(0, label.length()) > ApiTokens.MAX_LABEL) {
            problems.addWord("label", "account.label.wrong", ApiTokens.MAX_LABEL);
            return;
        }
        try {
            issued = tokens.issue(label, staff.get());
        } catch (TooManyTokens refusal) {
            problems.addWord("label", "account.tokens.many", ApiTokens.MAX_LIVE);
        }
    }

    private void revoke() {
        String id = text("id");
        if (id.matches("\\d{1,18}") && tokens.revoke(Long.parseLong(id), staff.get())) {
            Answer.seeOther(Route.DESK_ACCOUNT.template() + "?revoked=yes");
        }
    }

    /** What was sent under {@code name}; empty when nothing was. */
    public String text(String name) {
        return parameters.getOrDefault(name, "");
    }

    public List<ApiTokenCard> getTokens() {
        return tokens.own(staff.get());
    }

    /** The key just made, which is shown this once; null otherwise. */
    public @Nullable String getIssued() {
        return issued == null ? null : issued.token().value();
    }
}
