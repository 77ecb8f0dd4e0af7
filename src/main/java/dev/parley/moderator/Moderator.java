package dev.parley.moderator;

import dev.parley.platform.ModeratorId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An account of the desk. Its verbs refuse moves that make no sense. */
@Entity
@Table(name = "moderator")
class Moderator {

    @Id
    private long id;

    @Column(updatable = false)
    private String email;

    private String name;
    private String role;
    private String state;

    @Column(name = "password_hash")
    private @Nullable String passwordHash;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Version
    private long version;

    /** For Hibernate, which fills the fields. */
    @SuppressWarnings("NullAway")
    protected Moderator() {}

    private Moderator(ModeratorId id, EmailAddress email, Role role, AccountState state, Instant now) {
        this.id = id.value();
        this.email = email.text();
        this.name = "";
        this.role = role.toString();
        this.state = state.toString();
        this.createdAt = now;
    }

    /** An account that waits for its owner to choose a password. */
    static Moderator invited(ModeratorId id, EmailAddress email, Role role, Instant now) {
        return new Moderator(id, email, role, AccountState.INVITED, now);
    }

    /** The account that all others come from. */
    static Moderator firstAdministrator(
            ModeratorId id, EmailAddress email, String name, String passwordHash, Instant now) {
        Moderator first = invited(id, email, Role.ADMINISTRATOR, now);
        first.accept(name, passwordHash);
        return first;
    }

    /** Its owner has come. */
    void accept(String chosenName, String chosenHash) {
        require(state() == AccountState.INVITED, "accept");
        name = chosenName;
        passwordHash = chosenHash;
        state = AccountState.ACTIVE.toString();
    }

    void disable() {
        require(state() != AccountState.DISABLED, "disable");
        state = AccountState.DISABLED.toString();
    }

    /** Back to what it was: one that never had a password waits for its owner again. */
    void enable() {
        require(state() == AccountState.DISABLED, "enable");
        state = (passwordHash == null ? AccountState.INVITED : AccountState.ACTIVE).toString();
    }

    void rename(String newName) {
        name = newName;
    }

    void changePassword(String newHash) {
        require(state() == AccountState.ACTIVE, "give a new password to");
        passwordHash = newHash;
    }

    void changeRole(Role newRole) {
        role = newRole.toString();
    }

    private void require(boolean legal, String verb) {
        if (!legal) {
            throw new IllegalStateException("Cannot " + verb + " an account that is " + state);
        }
    }

    ModeratorId id() {
        return new ModeratorId(id);
    }

    String email() {
        return email;
    }

    String name() {
        return name;
    }

    Role role() {
        return Role.parse(role).orElseThrow();
    }

    AccountState state() {
        return AccountState.of(state);
    }

    /** Grows with every change. */
    long version() {
        return version;
    }

    @Nullable
    String passwordHash() {
        return passwordHash;
    }
}
