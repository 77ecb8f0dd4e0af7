package dev.parley.moderator;

/** The parts of the desk, in the order of its navigation. */
public enum Section {
    QUEUE("/moderation", Right.READ_QUEUE),
    LOG("/moderation/log", Right.READ_LOG),
    SETTINGS("/moderation/settings", Right.CHANGE_SETTINGS),
    PEOPLE("/moderation/people", Right.MANAGE_PEOPLE),
    /** Reached by the name of who is signed in. */
    ACCOUNT("/moderation/account", Right.OWN_ACCOUNT);

    private final String address;
    private final Right right;

    Section(String address, Right right) {
        this.address = address;
        this.right = right;
    }

    String address() {
        return address;
    }

    Right right() {
        return right;
    }
}
