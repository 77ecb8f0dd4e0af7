package dev.parley.moderation;

import java.util.List;

/**
 * A page of the desk's queue.
 *
 * @param title what the page is of
 * @param mixed whether cards of several states can stand in it
 * @param here what brings the form back to this place
 * @param next the next page; empty on the last
 * @param first the beginning of the list, where this page does not begin there; empty where it does
 * @param empty what to say where there are no cards
 * @param elsewhere what is not here because others are deciding on it; may be empty
 * @param focus the id of the card that is to be decided next; empty where something else is to be read first
 * @param reasons the site's, for rejecting, in the order of their digits
 * @param rest what the cards that were left may be decided with, all at once; empty where that makes no sense
 * @param scopes in which list to search
 */
public record QueueView(
        String title,
        boolean mixed,
        List<Link> sites,
        List<Link> lists,
        List<Link> orders,
        List<CardView> cards,
        Place here,
        String next,
        String first,
        String empty,
        String elsewhere,
        String focus,
        List<String> reasons,
        List<OptionView> rest,
        List<OptionView> scopes,
        NoteView note) {

    /** A way to another view; {@code count} may be empty. */
    public record Link(String address, String name, String count, boolean current) {}

    /**
     * Where in the desk a form was sent from. {@code search} is empty but where somebody searched, {@code card} but on
     * the page of one card.
     */
    public record Place(String site, String status, String order, String after, String search, String card) {}

    /** One of several to choose from. */
    public record OptionView(String value, String label, boolean chosen) {}
}
