package dev.parley.comment;

import dev.parley.platform.ClientAddress;
import dev.parley.platform.Secrets;
import dev.parley.platform.SiteId;

/**
 * Who reports, known by their network alone (threat T34): cookies and headers are theirs to change, so all that come
 * from one network count as one reader. Only a keyed digest is kept, which differs from site to site and from which
 * nobody finds the network without the service's secret.
 */
public final class Reporter {

    private final byte[] digest;

    private Reporter(byte[] digest) {
        this.digest = digest;
    }

    public static Reporter of(Secrets secrets, SiteId site, ClientAddress client) {
        return new Reporter(secrets.sign("reporter on site " + site.value() + " from " + client.network()));
    }

    /** 32 bytes. */
    byte[] digest() {
        return digest;
    }
}
