package dev.parley.moderator;

/**
 * The form of somebody who comes by a link and gives a name and a password.
 *
 * @param action where it is sent
 * @param link the token of the link
 * @param email editable only where {@code asksEmail}
 * @param asksEmail whether the account has no address yet
 * @param asksName whether the account has no name yet
 * @param emailProblem empty for none, as the others
 */
public record NewcomerView(
        String title,
        String note,
        String action,
        String link,
        String email,
        String name,
        boolean asksEmail,
        boolean asksName,
        String emailProblem,
        String nameProblem,
        String passwordProblem,
        String button) {

    public boolean isFlawed() {
        return !(emailProblem + nameProblem + passwordProblem).isEmpty();
    }
}
