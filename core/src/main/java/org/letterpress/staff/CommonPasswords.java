package org.letterpress.staff;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** What is tried first against every account: long passwords that many people use, and the patterns behind them. */
final class CommonPasswords {
    /** Words that make a password weak when little else is in it. */
    private static final Set<String> WORDS = Set.of(
            "password",
            "passwort",
            "passw0rd",
            "p@ssw0rd",
            "p@ssword",
            "passphrase",
            "letmein",
            "welcome",
            "willkommen",
            "administrator",
            "admin",
            "iloveyou",
            "changeme",
            "letterpress",
            "moderator",
            "editor",
            "newsroom",
            "secret",
            "qwertyuiop",
            "qwertz",
            "qwerty",
            "azerty",
            "sunshine",
            "princess",
            "football",
            "baseball",
            "superman",
            "trustno1",
            "whatever",
            "monkey",
            "dragon",
            "master",
            "shadow",
            "computer",
            "internet",
            "default",
            "login",
            "temporary",
            "test",
            "1234567890",
            "123456789",
            "12345678",
            "1234567",
            "123456",
            "12345",
            "1234",
            "abcd");

    /** Famous ones that no pattern finds. */
    private static final Set<String> FAMOUS = Set.of(
            "correcthorsebatterystaple",
            "correct horse battery staple",
            "correct-horse-battery-staple",
            "thisismypassword",
            "nothingtoseehere",
            "opensesameopensesame",
            "maytheforcebewithyou",
            "tobeornottobe",
            "tobeornottobethatisthequestion",
            "onceuponatime",
            "forgetmenot123",
            "christopher1",
            "manchesterunited",
            "manchester123",
            "liverpoolfc1892",
            "thunderbird1",
            "tinkerbell123",
            "butterfly123",
            "chocolate123",
            "strawberry123",
            "elizabeth123",
            "alexander123",
            "basketball123",
            "spiderman123",
            "pokemonpokemon",
            "starwarsstarwars",
            "harrypotter1",
            "harrypotter123",
            "lovelovelove",
            "jesuschrist1",
            "blink182blink182",
            "q1w2e3r4t5y6",
            "q1w2e3r4t5y6u7i8",
            "a1b2c3d4e5f6",
            "zaq12wsxcde3",
            "!qaz2wsx3edc",
            "1qaz!qaz2wsx@wsx",
            "qazwsxedcrfv",
            "qazwsxedcrfvtgb",
            "asdfghjkl123",
            "zxcvbnm12345");

    /** Rows of keys, alphabets and numbers, along which lazy fingers run. */
    private static final List<String> RUNS = List.of(
            "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz",
            "01234567890123456789012345678901234567890123456789",
            "qwertyuiopasdfghjklzxcvbnm",
            "qwertzuiopasdfghjklyxcvbnm",
            "azertyuiopqsdfghjklmwxcvbn",
            "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik,9ol.0p;/",
            "1q2w3e4r5t6y7u8i9o0p",
            "1234567890qwertyuiop",
            "1234567890-=qwertyuiop[]");

    private static final int FEWEST_DIFFERENT = 5;

    private CommonPasswords() {}

    static boolean include(String password) {
        String folded = Password.folded(password);
        return FAMOUS.contains(folded)
                || folded.codePoints().distinct().count() < FEWEST_DIFFERENT
                || isRepeated(folded)
                || isRun(folded)
                || Password.isLittleMoreThan(WORDS, password);
    }

    /** Whether it is something too short to be a password of its own, again and again. */
    private static boolean isRepeated(String text) {
        return IntStream.rangeClosed(1, Math.min(text.length() / 2, Password.MIN - 1))
                .anyMatch(length -> text.startsWith(text.substring(length)));
    }

    private static boolean isRun(String text) {
        String backwards = new StringBuilder(text).reverse().toString();
        return RUNS.stream().anyMatch(run -> run.contains(text) || run.contains(backwards));
    }
}
