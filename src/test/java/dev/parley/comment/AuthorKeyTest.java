package dev.parley.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorKeyTest {

    @Test
    void everyFreshKeyIsAnother() {
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            keys.add(AuthorKey.fresh().secret());
        }

        assertThat(keys).hasSize(1_000).allMatch(key -> key.matches("[A-Za-z0-9_-]{32}"));
    }

    @Test
    void aKeyIsKnownByItsDigestAlone() {
        AuthorKey key = AuthorKey.fresh();
        AuthorKey same = AuthorKey.parse(key.secret()).orElseThrow();

        assertThat(same.digest()).isEqualTo(key.digest()).hasSize(32);
        assertThat(AuthorKey.fresh().digest()).isNotEqualTo(key.digest());
    }

    @Test
    void aKeyDoesNotTellItselfToALog() {
        AuthorKey key = AuthorKey.fresh();

        assertThat(key.toString()).doesNotContain(key.secret());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "short",
                "0123456789012345678901234567890",
                "012345678901234567890123456789012",
                "0123456789012345678901234567890+",
                "0123456789012345678901234567890\u0000",
                "0123456789012345678901234567890é"
            })
    void everythingElseIsNoKey(String text) {
        assertThat(AuthorKey.parse(text)).isEmpty();
    }
}
