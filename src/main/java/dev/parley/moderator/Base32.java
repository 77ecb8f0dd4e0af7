package dev.parley.moderator;

import java.math.BigInteger;
import java.util.Locale;

/** The spelling of secrets that apps and people read (RFC 4648), for whole groups of five bytes. */
final class Base32 {

    private static final String DIGITS = "0123456789abcdefghijklmnopqrstuv";
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int GROUP = 5;
    private static final int LETTERS_A_GROUP = 8;

    private Base32() {}

    static String of(byte[] bytes) {
        if (bytes.length % GROUP != 0) {
            throw new IllegalArgumentException("Only whole groups: " + bytes.length);
        }
        String digits = new BigInteger(1, bytes).toString(DIGITS.length());
        String padded = "0".repeat(bytes.length / GROUP * LETTERS_A_GROUP - digits.length()) + digits;
        StringBuilder letters = new StringBuilder(padded.length());
        padded.chars().forEach(digit -> letters.append(LETTERS.charAt(DIGITS.indexOf(digit))));
        return letters.toString().toUpperCase(Locale.ROOT);
    }

    /** In groups of four, to be read and typed. */
    static String grouped(String text) {
        return text.replaceAll("(.{4})(?=.)", "$1 ");
    }
}
