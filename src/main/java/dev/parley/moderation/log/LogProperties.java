package dev.parley.moderation.log;

import dev.parley.moderator.CurrentModerator;
import dev.parley.site.SiteView;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** What the properties of things are called, and what their values mean. What this release does not know is told as it is. */
@ApplicationScoped
class LogProperties {

    private final LogMessages messages;
    private final CurrentModerator current;

    LogProperties(LogMessages messages, CurrentModerator current) {
        this.messages = messages;
        this.current = current;
    }

    /** Empty for what speaks for itself. */
    String label(String property) {
        return switch (property) {
            case "status" -> "";
            case "revision" -> messages.wording();
            case "notice" -> messages.notice();
            case "reports" -> messages.reports();
            case "role" -> messages.role();
            case "email" -> messages.email();
            case "name" -> messages.name();
            case "key" -> messages.site_key();
            case "url" -> messages.page_url();
            case "title" -> messages.page_title();
            case "shortcuts" -> messages.shortcuts();
            case "sites" -> messages.sites_of();
            case "by" -> messages.proof();
            case "kind" -> messages.factor();
            case "rights" -> messages.rights();
            case "sessions" -> messages.sessions();
            default -> property.replace('-', ' ');
        };
    }

    String value(String property, String value) {
        return switch (property) {
            case "status" -> word(statuses(), value);
            case "role" -> word(roles(), value);
            case "by" -> word(proofs(), value);
            case "kind" -> word(factors(), value);
            case "rights" -> list(rights(), value);
            case "sites" -> list(sites(), value);
            case "sessions" -> messages.sessions_count(LogText.visible(value));
            default -> LogText.visible(value);
        };
    }

    private static String word(Map<String, String> words, String value) {
        return words.getOrDefault(value, LogText.visible(value));
    }

    /** Of many sites, the log has the first ones and how many more there were. */
    private String list(Map<String, String> words, String values) {
        return Arrays.stream(values.split(" ", -1))
                .map(value -> value.startsWith("+") ? messages.more_sites(value.substring(1)) : word(words, value))
                .collect(Collectors.joining(", "));
    }

    private Map<String, String> statuses() {
        return Map.of(
                "pending", messages.status_pending(),
                "approved", messages.status_approved(),
                "rejected", messages.status_rejected(),
                "spam", messages.status_spam(),
                "trash", messages.status_trash(),
                "deleted", messages.status_deleted());
    }

    private Map<String, String> roles() {
        return Map.of("moderator", messages.role_moderator(), "administrator", messages.role_administrator());
    }

    private Map<String, String> proofs() {
        return Map.of(
                "password", messages.proof_password(),
                "link", messages.proof_link(),
                "code", messages.proof_code(),
                "recovery-code", messages.proof_recovery_code(),
                "passkey", messages.proof_passkey());
    }

    private Map<String, String> factors() {
        return Map.of(
                "code-app", messages.factor_code_app(),
                "passkey", messages.factor_passkey(),
                "recovery-codes", messages.factor_recovery_codes());
    }

    private Map<String, String> rights() {
        return Map.of("read-queue", messages.right_read_queue(), "decide", messages.right_decide());
    }

    /** Only who acts on all sites reads rows that name some. */
    private Map<String, String> sites() {
        return current.sites().stream().collect(Collectors.toMap(SiteView::key, SiteView::name));
    }
}
