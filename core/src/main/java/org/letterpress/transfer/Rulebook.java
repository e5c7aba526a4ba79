package org.letterpress.transfer;

import jakarta.validation.Validator;

/** What comments are read by. */
record Rulebook(WordPressMarkup markup, Validator validator) {}
