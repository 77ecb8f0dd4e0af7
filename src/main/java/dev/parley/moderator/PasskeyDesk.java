package dev.parley.moderator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.yubico.webauthn.AssertionRequest;
import com.yubico.webauthn.AssertionResult;
import com.yubico.webauthn.FinishAssertionOptions;
import com.yubico.webauthn.FinishRegistrationOptions;
import com.yubico.webauthn.RegistrationResult;
import com.yubico.webauthn.RelyingParty;
import com.yubico.webauthn.StartAssertionOptions;
import com.yubico.webauthn.StartRegistrationOptions;
import com.yubico.webauthn.data.AuthenticatorSelectionCriteria;
import com.yubico.webauthn.data.PublicKeyCredential;
import com.yubico.webauthn.data.PublicKeyCredentialCreationOptions;
import com.yubico.webauthn.data.RelyingPartyIdentity;
import com.yubico.webauthn.data.ResidentKeyRequirement;
import com.yubico.webauthn.data.UserIdentity;
import com.yubico.webauthn.data.UserVerificationRequirement;
import com.yubico.webauthn.exception.AssertionFailedException;
import com.yubico.webauthn.exception.RegistrationFailedException;
import dev.parley.platform.BaseUrl;
import dev.parley.platform.ModeratorId;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Passkeys (WebAuthn): asks browsers for them and checks what they answer. The user is always verified by the device,
 * so that a passkey is two factors: what somebody has, and what they know or are.
 */
@ApplicationScoped
class PasskeyDesk {

    private static final Logger LOG = Logger.getLogger(PasskeyDesk.class);
    private static final String SIGN_IN = "sign-in";

    /** What a page needs to ask the browser. */
    record Question(String options, String ceremony) {}

    private final PasskeyAccounts accounts;
    private final Passkeys passkeys;
    private final Ceremonies ceremonies;
    private final BaseUrl base;

    PasskeyDesk(PasskeyAccounts accounts, Passkeys passkeys, Ceremonies ceremonies, BaseUrl base) {
        this.accounts = accounts;
        this.passkeys = passkeys;
        this.ceremonies = ceremonies;
        this.base = base;
    }

    /** Made anew each time: without a configured address, ours is known only once the port is. */
    private RelyingParty party() {
        RelyingPartyIdentity identity = RelyingPartyIdentity.builder()
                .id(URI.create(base.toString()).getHost())
                .name("Parley")
                .build();
        return RelyingParty.builder()
                .identity(identity)
                .credentialRepository(accounts)
                .origins(Set.of(base.toString()))
                .build();
    }

    Question askForNew(ModeratorId moderator, String displayName) {
        UserIdentity user = UserIdentity.builder()
                .name(moderator.toString())
                .displayName(displayName)
                .id(PasskeyAccounts.handle(moderator))
                .build();
        AuthenticatorSelectionCriteria selection = AuthenticatorSelectionCriteria.builder()
                .residentKey(ResidentKeyRequirement.REQUIRED)
                .userVerification(UserVerificationRequirement.REQUIRED)
                .build();
        PublicKeyCredentialCreationOptions options = party().startRegistration(StartRegistrationOptions.builder()
                .user(user)
                .authenticatorSelection(selection)
                .build());
        try {
            return new Question(
                    options.toCredentialsCreateJson(), ceremonies.seal(purpose(moderator), options.toJson()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Options are always JSON", e);
        }
    }

    /** Whether the browser made a passkey, which is stored under this name. */
    boolean store(ModeratorId moderator, String name, String ceremony, String credential) {
        Optional<RegistrationResult> made =
                ceremonies.open(purpose(moderator), ceremony).flatMap(request -> checkedNew(request, credential));
        return made.isPresent() && passkeys.add(moderator, name, made.get());
    }

    private Optional<RegistrationResult> checkedNew(String request, String credential) {
        try {
            RegistrationResult made = party().finishRegistration(FinishRegistrationOptions.builder()
                    .request(PublicKeyCredentialCreationOptions.fromJson(request))
                    .response(PublicKeyCredential.parseRegistrationResponseJson(credential))
                    .build());
            return Optional.of(made).filter(RegistrationResult::isUserVerified);
        } catch (IOException | RegistrationFailedException | IllegalArgumentException refused) {
            LOG.debugf("A new passkey was refused: %s", refused.getMessage());
            return Optional.empty();
        }
    }

    Question askForKnown() {
        AssertionRequest request = party().startAssertion(StartAssertionOptions.builder()
                .userVerification(UserVerificationRequirement.REQUIRED)
                .build());
        try {
            return new Question(request.toCredentialsGetJson(), ceremonies.seal(SIGN_IN, request.toJson()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Options are always JSON", e);
        }
    }

    /** Whose passkey answered; empty where the answer is not good. */
    Optional<ModeratorId> owner(String ceremony, String credential) {
        return ceremonies.open(SIGN_IN, ceremony).flatMap(request -> checkedKnown(request, credential));
    }

    private Optional<ModeratorId> checkedKnown(String request, String credential) {
        try {
            AssertionResult answer = party().finishAssertion(FinishAssertionOptions.builder()
                    .request(AssertionRequest.fromJson(request))
                    .response(PublicKeyCredential.parseAssertionResponseJson(credential))
                    .build());
            if (!answer.isSuccess() || !answer.isUserVerified()) {
                return Optional.empty();
            }
            passkeys.used(answer.getCredential().getCredentialId().getBytes(), answer.getSignatureCount());
            return PasskeyAccounts.moderator(answer.getCredential().getUserHandle());
        } catch (IOException | AssertionFailedException | IllegalArgumentException refused) {
            LOG.debugf("A passkey was refused: %s", refused.getMessage());
            return Optional.empty();
        }
    }

    private static String purpose(ModeratorId moderator) {
        return "new of " + moderator;
    }
}
