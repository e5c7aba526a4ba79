package org.letterpress.ear;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Locale;

/** What people have before them. Widths are in pixels. */
enum Screen {
    DESKTOP,
    DARK,
    PHONE;

    private static final int HEIGHT = 900;

    NewContextOptions options() {
        NewContextOptions options = new NewContextOptions().setViewportSize(widths().get(0), HEIGHT);
        return switch (this) {
            case DESKTOP -> options;
            case DARK -> options.setColorScheme(ColorScheme.DARK);
            case PHONE -> options.setIsMobile(true).setHasTouch(true);
        };
    }

    /** The widths that its window may have, its usual one first. */
    List<Integer> widths() {
        return switch (this) {
            case DESKTOP -> List.of(1280, 390, 320);
            case DARK -> List.of(1280);
            case PHONE -> List.of(390, 320);
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
