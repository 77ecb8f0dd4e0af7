package dev.parley.moderator;

import com.yubico.webauthn.CredentialRepository;
import com.yubico.webauthn.RegisteredCredential;
import com.yubico.webauthn.data.ByteArray;
import com.yubico.webauthn.data.PublicKeyCredentialDescriptor;
import dev.parley.platform.ModeratorId;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells the library of passkeys what we know. To it, a user's name is the account's id. */
@ApplicationScoped
class PasskeyAccounts implements CredentialRepository {

    private final Passkeys passkeys;

    PasskeyAccounts(Passkeys passkeys) {
        this.passkeys = passkeys;
    }

    static ByteArray handle(ModeratorId moderator) {
        return new ByteArray(
                ByteBuffer.allocate(Long.BYTES).putLong(moderator.value()).array());
    }

    static Optional<ModeratorId> moderator(ByteArray handle) {
        return handle.size() == Long.BYTES
                ? Optional.of(new ModeratorId(ByteBuffer.wrap(handle.getBytes()).getLong()))
                : Optional.empty();
    }

    @Override
    public Set<PublicKeyCredentialDescriptor> getCredentialIdsForUsername(String username) {
        return ModeratorId.parse(username)
                .map(moderator -> passkeys.credentials(moderator).stream()
                        .map(credential -> PublicKeyCredentialDescriptor.builder()
                                .id(new ByteArray(credential.credentialId()))
                                .build())
                        .collect(Collectors.toSet()))
                .orElseGet(Set::of);
    }

    @Override
    public Optional<ByteArray> getUserHandleForUsername(String username) {
        return ModeratorId.parse(username).map(PasskeyAccounts::handle);
    }

    @Override
    public Optional<String> getUsernameForUserHandle(ByteArray userHandle) {
        return moderator(userHandle).map(ModeratorId::toString);
    }

    @Override
    public Optional<RegisteredCredential> lookup(ByteArray credentialId, ByteArray userHandle) {
        return passkeys.credential(credentialId.getBytes())
                .map(PasskeyAccounts::registered)
                .filter(credential -> credential.getUserHandle().equals(userHandle));
    }

    @Override
    public Set<RegisteredCredential> lookupAll(ByteArray credentialId) {
        return passkeys.credential(credentialId.getBytes()).stream()
                .map(PasskeyAccounts::registered)
                .collect(Collectors.toSet());
    }

    private static RegisteredCredential registered(Passkeys.Credential credential) {
        return RegisteredCredential.builder()
                .credentialId(new ByteArray(credential.credentialId()))
                .userHandle(handle(new ModeratorId(credential.moderator())))
                .publicKeyCose(new ByteArray(credential.publicKey()))
                .signatureCount(credential.signCount())
                .build();
    }
}
