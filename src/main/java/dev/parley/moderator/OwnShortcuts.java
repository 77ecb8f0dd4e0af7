package dev.parley.moderator;

import jakarta.enterprise.context.ApplicationScoped;

/** Which keys work for whoever is signed in. */
@ApplicationScoped
public class OwnShortcuts {

    public Shortcuts current() {
        return Shortcuts.usual();
    }
}
