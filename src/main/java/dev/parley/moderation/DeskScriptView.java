package dev.parley.moderation;

import java.util.List;

/**
 * What the desk's script needs in a page of the queue.
 *
 * @param address where the script is
 * @param here the list that is shown
 * @param queued whether cards of this list are leased
 * @param ahead whether more of them can be put at the end, so that no page has to be loaded
 * @param on whether keys do anything for this moderator
 * @param arrived how many had ever come into this list when it was read
 * @param arrivals where those are that come later
 * @param passed how many wait that nobody is deciding on, and that are not here: somebody else is to decide on them
 * @param reasons for rejecting, in the order of their digits
 * @param empty what to say when no card is left
 * @param stays whether what is decided stays in the list
 */
public record DeskScriptView(
        String address,
        QueueView.Place here,
        boolean queued,
        boolean ahead,
        boolean on,
        long arrived,
        String arrivals,
        long passed,
        List<KeyView> keys,
        List<KeyView> selection,
        List<String> reasons,
        String empty,
        boolean stays,
        Said said) {

    /** A key: its name in the script, the letter, what it does, and the same in a word; that may be empty. */
    public record KeyView(String act, String letter, String words, String hint) {}

    /** What the script may have to say. */
    public record Said(
            String approve,
            String reject,
            String spam,
            String trash,
            String restore,
            String replies,
            String selected,
            String selection,
            String nothingSelected,
            String choose,
            String impossible,
            String gone,
            String allDecided,
            String cancelled,
            String unsent,
            String sent,
            String lost,
            String takenBack,
            String cameBack,
            String notDecided,
            String refused,
            String notUndone,
            String stopped,
            String stoppedNote,
            String signIn,
            String notOpened,
            String opening,
            String unsaved,
            String arrivals) {}
}
