package dev.turnback.storage.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import dev.turnback.storage.CommitDamagedException;
import dev.turnback.storage.CommitRefusedException;
import dev.turnback.storage.CommitUncertainException;
import org.bson.BsonMaximumSizeExceededException;

/** What a failure of MongoDB means for a port. */
final class MongoFailures {

    /** OutOfDiskSpace. */
    private static final int DISK_FULL = 14_031;

    private MongoFailures() {}

    static boolean isDuplicate(Throwable failure) {
        return failure instanceof MongoWriteException write
                && write.getError().getCategory() == ErrorCategory.DUPLICATE_KEY;
    }

    static boolean isDiskFull(Throwable failure) {
        return failure instanceof MongoException known && known.getCode() == DISK_FULL;
    }

    /**
     * Only what the server, or the driver before it sent anything, has refused for certain was not
     * written; of everything else nobody knows.
     */
    static Throwable ofAppend(Throwable failure) {
        if (failure instanceof CommitRefusedException refused) {
            return refused;
        }
        if (failure instanceof MongoWriteException write) {
            return isDiskFull(write)
                    ? CommitRefusedException.diskFull("the disk of MongoDB is full", write)
                    : new CommitRefusedException("MongoDB: " + write.getMessage(), write);
        }
        if (failure instanceof BsonMaximumSizeExceededException tooLarge) {
            return new CommitRefusedException("MongoDB: " + tooLarge.getMessage(), tooLarge);
        }
        return new CommitUncertainException("MongoDB: " + failure, failure);
    }

    static Throwable ofRead(Throwable failure) {
        return failure instanceof CommitDamagedException
                        || failure instanceof CommitRefusedException
                ? failure
                : new CommitRefusedException("MongoDB: " + failure, failure);
    }
}
