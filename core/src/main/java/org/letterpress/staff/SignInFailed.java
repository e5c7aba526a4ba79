package org.letterpress.staff;

import org.letterpress.Refusal;

/** The address, the password, or both are wrong, or the person is no longer active; which of these is not told. */
public class SignInFailed extends Refusal {
    private static final long serialVersionUID = 1L;

    SignInFailed() {
        super("Sign-in failed");
    }
}
