package dev.turnback.storage.sqlite;

import dev.turnback.storage.BlobLogException;
import dev.turnback.storage.CommitDamagedException;
import dev.turnback.storage.CommitRefusedException;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What a failure of SQLite means for a port. */
final class SqliteFailures {

    private SqliteFailures() {}

    static RuntimeException ofWrite(SQLException failure) {
        return code(failure) == SQLiteErrorCode.SQLITE_FULL
                ? CommitRefusedException.diskFull("the disk is full", failure)
                : new CommitRefusedException("SQLite: " + failure.getMessage(), failure);
    }

    static RuntimeException ofRead(SQLException failure, long position) {
        return switch (code(failure)) {
            case SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_CORRUPT_INDEX ->
                    new CommitDamagedException(
                            position,
                            "the file is damaged at or after position " + position,
                            failure);
            case null, default ->
                    new CommitRefusedException("SQLite: " + failure.getMessage(), failure);
        };
    }

    static BlobLogException ofBlobs(String message, Exception failure) {
        return failure instanceof SQLException sql && code(sql) == SQLiteErrorCode.SQLITE_FULL
                ? BlobLogException.diskFull("the disk is full", failure)
                : new BlobLogException(message, failure);
    }

    /**
     * True when the file may hold frames that this process no longer knows of; only a new start,
     * which reads the file, can tell.
     */
    static boolean leavesDoubt(SQLException failure) {
        SQLiteErrorCode code = code(failure);
        return code == SQLiteErrorCode.SQLITE_IOERR_FSYNC
                || code == SQLiteErrorCode.SQLITE_IOERR_DIR_FSYNC
                || code == SQLiteErrorCode.SQLITE_CORRUPT
                || code == SQLiteErrorCode.SQLITE_NOTADB;
    }

    private static SQLiteErrorCode code(SQLException failure) {
        return failure instanceof SQLiteException sqlite
                ? sqlite.getResultCode()
                : SQLiteErrorCode.UNKNOWN_ERROR;
    }
}
