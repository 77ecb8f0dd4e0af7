/**
 * The core noun: a comment with its revisions, the reports of it, the appeal and the verbs that change it, the thread that
 * comments form, the one way to show what people wrote ({@link dev.parley.comment.CommentText}), and the ways to read
 * a thread, which know what is public: {@link dev.parley.comment.ThreadReader} by pages,
 * {@link dev.parley.comment.TreeReader} from top to bottom, {@link dev.parley.comment.LatestComments} by when they became
 * public.
 */
@NullMarked
package dev.parley.comment;

import org.jspecify.annotations.NullMarked;
