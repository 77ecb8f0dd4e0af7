package dev.parley.platform;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import org.hibernate.exception.JDBCConnectionException;
import org.jspecify.annotations.Nullable;

/** Tells an outage of PostgreSQL, which passes, from a mistake of ours, which does not. */
public final class DatabaseOutage {

    private DatabaseOutage() {}

    /**
     * Whether this failure, or one that it came from, means that the database was away or could not take more. Where
     * the commit itself was cut off, the transaction manager tells of it only in what it suppressed.
     */
    public static boolean caused(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (isOutage(cause) || Arrays.stream(cause.getSuppressed()).anyMatch(DatabaseOutage::caused)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOutage(Throwable failure) {
        return failure instanceof Overload
                || failure instanceof JDBCConnectionException
                || (failure instanceof SQLException sql && isOutage(sql));
    }

    private static boolean isOutage(SQLException failure) {
        return isOutage(failure.getSQLState()) || isPoolTimeout(failure.getMessage());
    }

    /** By PostgreSQL's appendix A: connection, rollback to be retried, resources, stop, system, read-only standby. */
    private static boolean isOutage(@Nullable String state) {
        return state != null
                && (state.startsWith("08")
                        || state.startsWith("40")
                        || state.startsWith("53")
                        || state.startsWith("57P")
                        || state.startsWith("58")
                        || state.equals("25006"));
    }

    /** Agroal reports a pool that has nothing to give by message alone. */
    private static boolean isPoolTimeout(@Nullable String message) {
        return message != null && message.toLowerCase(Locale.ROOT).contains("acquisition timeout");
    }
}
