package dev.parley.audit;

import dev.parley.platform.SiteId;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Whose rows may be read: nothing outside of it is ever found (threat T8).
 *
 * @param sites the rows of these sites
 * @param withAccounts whether the rows that belong to no single site, such as those of accounts, are among them
 */
public record AuditScope(List<SiteId> sites, boolean withAccounts) {

    public AuditScope {
        sites = List.copyOf(sites);
    }

    Long[] siteIds() {
        LongStream accounts = withAccounts ? LongStream.of(AuditLog.EVERYWHERE) : LongStream.empty();
        return LongStream.concat(sites.stream().distinct().mapToLong(SiteId::value), accounts)
                .boxed()
                .toArray(Long[]::new);
    }
}
