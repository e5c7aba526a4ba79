package org.letterpress.web.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.letterpress.staff.AlreadySetUp;
import org.letterpress.staff.EmailTaken;
import org.letterpress.staff.NewPerson;
import org.letterpress.staff.PersonInvalid;
import org.letterpress.staff.SettingUp;
import org.letterpress.staff.SetupCodeWrong;
import org.letterpress.web.page.Answer;
import org.letterpress.web.page.Outcome;
import org.letterpress.web.page.Page;
import org.letterpress.web.page.PageOf;
import org.letterpress.web.page.Parameters;
import org.letterpress.web.page.Problems;
import org.letterpress.web.page.Route;
import org.letterpress.web.site.SetupCodeFile;

/** Makes the first administrator, for whoever has the one-time code that the server printed. */
@Named
@PageOf(Route.SETUP)
@RequestScoped
public class SetupForm implements Page {
    @Inject
    private SettingUp settingUp;

    @Inject
    private SetupCodeFile file;

    @Inject
    private Problems problems;

    @Inject
    private Parameters parameters;

    private @Nullable String code;
    private String name = "";
    private String email = "";
    private String password = "";

    /** Once there is an administrator this page does not exist. */
    @Override
    public Outcome open() {
        return settingUp.hasAdministrator() ? Outcome.NOT_FOUND : Outcome.SHOWN;
    }

    public void create() {
        try {
            settingUp.createFirstAdministrator(getCode(), new NewPerson(email, name, password));
            file.delete();
            Answer.seeOther(Route.LOGIN.template() + "?setUp=yes");
        } catch (SetupCodeWrong refusal) {
            problems.addWord("code", "setup.code.wrong");
        } catch (PersonInvalid refusal) {
            refusal.errors().forEach(error -> problems.add(error.field(), error.message()));
        } catch (EmailTaken refusal) {
            problems.addWord("email", "people.taken");
        } catch (AlreadySetUp refusal) {
            problems.addWord("code", "setup.late");
        }
    }

    public String getCode() {
        if (code == null) {
            code = parameters.text("code");
        }
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    /** Never sent back. */
    public String getPassword() {
        return "";
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
