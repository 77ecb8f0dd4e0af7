package dev.parley.platform;

import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.Proxy;
import javax.sql.DataSource;

/** Notices without a database, for those who have nothing to say. */
public final class SilentNotices {

    private SilentNotices() {}

    public static Notices make() {
        return new Notices(unused(DataSource.class), unused(TransactionSynchronizationRegistry.class));
    }

    private static <T> T unused(Class<T> type) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    throw new UnsupportedOperationException(method.toString());
                }));
    }
}
