package dev.parley.moderator;

import dev.parley.platform.CannotStart;
import dev.parley.platform.StartNote;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * While there is no moderator: makes the one that the configuration names, or a link by which somebody becomes it.
 * There is no default account, and whoever merely comes first becomes nothing (threats T29, T30).
 */
@Startup
@ApplicationScoped
class FirstAdministrator implements StartNote {

    private final AdminConfig config;
    private final PasswordRules rules;
    private final PasswordHashing hashing;
    private final FirstAccount firstAccount;
    private final OneTimeLinks links;
    private @Nullable SecretToken link;

    FirstAdministrator(
            AdminConfig config,
            PasswordRules rules,
            PasswordHashing hashing,
            FirstAccount firstAccount,
            OneTimeLinks links) {
        this.config = config;
        this.rules = rules;
        this.hashing = hashing;
        this.firstAccount = firstAccount;
        this.links = links;
    }

    @PostConstruct
    void start() {
        if (!firstAccount.isMissing()) {
            links.drop(LinkPurpose.SETUP, null);
        } else if (config.email().isPresent() || config.password().isPresent()) {
            make(config.email().orElse(""), config.password().orElse(""));
        } else {
            link = links.make(LinkPurpose.SETUP, null);
        }
    }

    private void make(String typedEmail, String password) {
        EmailAddress email = EmailAddress.parse(typedEmail)
                .orElseThrow(() -> new CannotStart(
                        "PARLEY_ADMIN_EMAIL must be an e-mail address. Set it together with PARLEY_ADMIN_PASSWORD,"
                                + " or leave both unset and a set-up link is printed."));
        boolean example = password.toLowerCase(Locale.ROOT).matches(".*(change.?me|example|password|secret).*");
        if (example || rules.fault(password, email.text()).isPresent()) {
            throw new CannotStart(
                    "PARLEY_ADMIN_PASSWORD is an example or easy to guess. Choose a better one of at least"
                            + " 8 characters, 15 or more are advised; or leave it and PARLEY_ADMIN_EMAIL unset"
                            + " and a set-up link is printed.");
        }
        firstAccount.fromConfiguration(email, hashing.hash(password));
    }

    @Override
    public Optional<Line> line() {
        return Optional.ofNullable(link).map(made -> new Line("Set up", links.address(LinkPurpose.SETUP, made)));
    }
}
