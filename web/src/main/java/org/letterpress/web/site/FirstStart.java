package org.letterpress.web.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.logging.Logger;
import org.letterpress.staff.EmailTaken;
import org.letterpress.staff.NewPerson;
import org.letterpress.staff.PersonInvalid;
import org.letterpress.staff.SettingUp;
import org.letterpress.staff.SetupCode;
import org.letterpress.web.site.Environment.Name;

/** What an empty database needs: a way in, and something to see where that is wanted. */
@ApplicationScoped
public class FirstStart {
    private static final Logger LOG = Logger.getLogger(FirstStart.class.getName());
    private static final String ADMINISTRATOR = "Administrator";

    @Inject
    private Environment environment;

    @Inject
    private SettingUp settingUp;

    @Inject
    private SetupCodeFile file;

    @Inject
    private Demonstration demonstration;

    /** @return the one-time setup code, while there is no administrator */
    Optional<SetupCode> prepare() {
        if (environment.demonstration()) {
            demonstration.fillEmptySite();
        }
        administratorFromSettings();
        Optional<SetupCode> code = settingUp.renewSetupCode();
        code.ifPresentOrElse(file::write, file::delete);
        return code;
    }

    /** Settings that break a rule are said in the log, and the setup code remains as the way in. */
    private void administratorFromSettings() {
        Optional<String> email = environment.value(Name.LETTERPRESS_ADMIN_EMAIL);
        Optional<String> password = environment.value(Name.LETTERPRESS_ADMIN_PASSWORD);
        if (email.isEmpty() || password.isEmpty()) {
            return;
        }
        try {
            settingUp.createFirstAdministratorFromSettings(new NewPerson(email.get(), ADMINISTRATOR, password.get()));
        } catch (PersonInvalid refusal) {
            LOG.warning(() -> "LETTERPRESS_ADMIN_EMAIL and LETTERPRESS_ADMIN_PASSWORD make no administrator: "
                    + refusal.errors());
        } catch (EmailTaken refusal) {
            LOG.warning("LETTERPRESS_ADMIN_EMAIL belongs to somebody who is no administrator");
        }
    }
}
