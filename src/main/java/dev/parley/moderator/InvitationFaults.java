package dev.parley.moderator;

/** What is wrong with an invitation, each in a sentence; empty for nothing. */
record InvitationFaults(String email, String sites) {

    static final InvitationFaults NONE = new InvitationFaults("", "");

    static InvitationFaults ofEmail(String sentence) {
        return new InvitationFaults(sentence, "");
    }

    boolean isAny() {
        return !(email + sites).isEmpty();
    }
}
