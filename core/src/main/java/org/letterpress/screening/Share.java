package org.letterpress.screening;

/** So many of so many, and what that says about the many more to come: Wilson's interval (1927) with 95 % confidence. */
public record Share(int part, int whole) {
    private static final double Z = 1.959964;

    public Share {
        if (part < 0 || part > whole) {
            throw new IllegalArgumentException("A part is between nothing and the whole");
        }
    }

    /** 0 to 1; 0 for nothing of nothing. */
    public double value() {
        return whole == 0 ? 0 : (double) part / whole;
    }

    /** The lower end; 0 for nothing of nothing. */
    public double atLeast() {
        return whole == 0 ? 0 : Math.max(0, middle() - width());
    }

    /** The upper end; 1 for nothing of nothing. */
    public double atMost() {
        return whole == 0 ? 1 : Math.min(1, middle() + width());
    }

    private double middle() {
        return (value() + Z * Z / (2 * whole)) / (1 + Z * Z / whole);
    }

    private double width() {
        double variance = value() * (1 - value()) / whole + Z * Z / (4.0 * whole * whole);
        return Z * Math.sqrt(variance) / (1 + Z * Z / whole);
    }
}
