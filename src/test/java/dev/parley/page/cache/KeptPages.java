package dev.parley.page.cache;

import jakarta.enterprise.context.ApplicationScoped;

/** The page cache, as tests need it that change the database past the product. */
@ApplicationScoped
public class KeptPages {

    private final PageCache cache;

    KeptPages(PageCache cache) {
        this.cache = cache;
    }

    /** Nothing that was read until now is sent again. */
    public void forget() {
        cache.forgetAll();
    }
}
