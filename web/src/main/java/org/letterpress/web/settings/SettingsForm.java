package org.letterpress.web.settings;

/** One of the forms of the settings. It shows what is set, or what was typed when it could not be taken. */
interface SettingsForm {

    /** What its button says that it does. */
    String act();

    /** Sets what was typed, or says through {@link org.letterpress.web.page.Problems} why not. */
    void save();
}
