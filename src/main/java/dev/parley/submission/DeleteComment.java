package dev.parley.submission;

import dev.parley.comment.ThreadWriter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Takes a reader's own reply back. It is gone from every public page with the answer, and is no longer theirs. */
@ApplicationScoped
public class DeleteComment {

    private final ThreadWriter threads;

    DeleteComment(ThreadWriter threads) {
        this.threads = threads;
    }

    @Transactional
    public void delete(OwnReply reply) {
        threads.delete(reply.article().site(), reply.comment().id());
    }
}
