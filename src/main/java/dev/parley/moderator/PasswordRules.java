package dev.parley.moderator;

import com.nulabinc.zxcvbn.Zxcvbn;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which passwords are taken: no rules of composition, but nothing that a guesser tries early. Eight characters at
 * least, 1,000 bytes at most.
 */
@ApplicationScoped
class PasswordRules {

    /** Why a password is not taken. */
    enum Fault {
        TOO_SHORT,
        TOO_LONG,
        GUESSABLE
    }

    private static final int LEAST_CHARACTERS = 8;
    private static final int MOST_BYTES = 1_000;

    /** Of five grades, 0 to 4: 3 takes ten thousand million guesses or a hundred thousand million. */
    private static final int GOOD_ENOUGH = 3;

    /** The estimate takes longer than linear time; what is good so far only gets better. */
    private static final int LOOKED_AT = 100;

    /** Thirty thousand words, read when the first password is weighed and not at the start. */
    private static final class Estimator {
        private static final Zxcvbn INSTANCE = new Zxcvbn();
    }

    /** @param known what everybody who knows the account knows: its address, its name; of bounded length */
    Optional<Fault> fault(String password, String... known) {
        if (password.codePointCount(0, password.length()) < LEAST_CHARACTERS) {
            return Optional.of(Fault.TOO_SHORT);
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            return Optional.of(Fault.TOO_LONG);
        }
        String beginning = password.substring(0, Math.min(password.length(), LOOKED_AT));
        boolean good = Estimator.INSTANCE.measure(beginning, words(known)).getScore() >= GOOD_ENOUGH;
        return good ? Optional.empty() : Optional.of(Fault.GUESSABLE);
    }

    private static List<String> words(String... known) {
        return Stream.concat(Stream.of("parley"), Arrays.stream(known).flatMap(PasswordRules::withParts))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    private static Stream<String> withParts(String text) {
        return Stream.concat(Stream.of(text), Arrays.stream(text.split("[\\s@.+_-]+", -1)));
    }
}
