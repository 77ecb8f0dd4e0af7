/**
 * The core noun: a comment with its revisions, the reports of it, the appeal and the verbs that change it, the thread that
 * comments form, the one way to show what people wrote ({@link dev.parley.comment.CommentText}), and the one way to read
 * a thread ({@link dev.parley.comment.ThreadReader}), which knows what is public.
 */
@NullMarked
package dev.parley.comment;

import org.jspecify.annotations.NullMarked;
