package dev.parley.comment;

import dev.parley.platform.CommentId;
import dev.parley.platform.SiteId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** A comment's primary key: its site comes first in every key of tenant data. */
@Embeddable
record CommentKey(
        @Column(name = "site_id") long siteId,
        @Column(name = "id") long id) {

    static CommentKey of(SiteId site, CommentId id) {
        return new CommentKey(site.value(), id.value());
    }
}
