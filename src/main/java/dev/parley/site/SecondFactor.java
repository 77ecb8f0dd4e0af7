package dev.parley.site;

/** Of whom a site requires a second factor at sign-in. */
public enum SecondFactor {
    NOBODY,
    ADMINISTRATORS,
    EVERYBODY
}
