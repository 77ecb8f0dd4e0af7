package dev.parley.moderator;

/** What is wrong with a form of the account's page, each in a sentence; empty for nothing. */
record AccountFaults(String name, String oldPassword, String newPassword) {

    static final AccountFaults NONE = new AccountFaults("", "", "");

    static AccountFaults ofName(String sentence) {
        return new AccountFaults(sentence, "", "");
    }

    static AccountFaults ofOldPassword(String sentence) {
        return new AccountFaults("", sentence, "");
    }

    static AccountFaults ofNewPassword(String sentence) {
        return new AccountFaults("", "", sentence);
    }
}
