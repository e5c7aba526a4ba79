package org.letterpress.bank;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.letterpress.bank.StatementNotReadable.Reason;

/**
 * Which sign parts the cents in one table. Most amounts show it; those that could be a thousand or one with three decimals
 * ({@code 1.000}) are read as the others are, and refused when no other tells.
 */
final class CsvPoint {
    private static final int MOST_DIGITS = 18;
    private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}(?:([.,])\\d{3})(?:\\1\\d{3})*");

    private boolean point;
    private boolean comma;

    /** Looks at one more amount. */
    void learn(String digits) {
        int last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
        if (last < 0) {
            return;
        }
        char sign = digits.charAt(last);
        boolean once = digits.indexOf(sign) == last;
        boolean both = digits.indexOf('.') >= 0 && digits.indexOf(',') >= 0;
        if (!once) {
            know(other(sign)); // 1.234.567
        } else if (both || digits.length() - last - 1 != 3 || last > 3) {
            know(sign); // 1.234,56 and 1234,56 and 12,5 and 1234,567
        }
    }

    private static char other(char sign) {
        return sign == '.' ? ',' : '.';
    }

    private void know(char sign) {
        point |= sign == '.';
        comma |= sign == ',';
    }

    /** @throws StatementNotReadable when it cannot be told, or this one is not written as the others are */
    BigDecimal number(String digits) {
        if (point && comma) {
            throw new StatementNotReadable(Reason.AMBIGUOUS_AMOUNTS);
        }
        boolean signed = digits.indexOf('.') >= 0 || digits.indexOf(',') >= 0;
        if (signed && !point && !comma) {
            throw new StatementNotReadable(Reason.AMBIGUOUS_AMOUNTS);
        }
        char decimal = comma ? ',' : '.';
        int at = digits.indexOf(decimal);
        String whole = at < 0 ? digits : digits.substring(0, at);
        String part = at < 0 ? "" : digits.substring(at + 1);
        boolean grouped = THOUSANDS.matcher(whole).matches();
        String plain = grouped ? whole.replaceAll("[.,]", "") : whole;
        if (!isDigits(plain) || !isDigits(part) || plain.length() + part.length() > MOST_DIGITS) {
            throw new StatementNotReadable(Reason.BROKEN);
        }
        return new BigDecimal("0" + plain + "." + part + "0");
    }

    private static boolean isDigits(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
