package dev.turnback.cli.git;

import dev.turnback.cli.CliException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.errors.RepositoryNotFoundException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.RepositoryCache;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.util.FS;
import org.jspecify.annotations.Nullable;

/** Opens repositories and says what is wrong when that is not possible. */
final class Repositories {

    private Repositories() {}

    /**
     * @param folder a work tree's top folder or a bare repository
     */
    static Repository open(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw CliException.error("There is no folder " + folder);
        }
        Path top = folder.toAbsolutePath().normalize();
        FileRepositoryBuilder builder = new FileRepositoryBuilder().setMustExist(true);
        if (Files.exists(top.resolve(Constants.DOT_GIT))) {
            builder.setWorkTree(top.toFile());
        } else if (RepositoryCache.FileKey.isGitRepository(top.toFile(), FS.DETECTED)) {
            builder.setGitDir(top.toFile());
        } else {
            throw none(folder);
        }
        try {
            return builder.build();
        } catch (RepositoryNotFoundException e) {
            throw none(folder);
        }
    }

    private static CliException none(Path folder) {
        return CliException.error(
                folder + " is no git repository; name its top folder (the one with .git)");
    }

    static ObjectId head(Repository repository, Path folder, @Nullable String branch)
            throws IOException {
        if (branch == null) {
            ObjectId head = repository.resolve(Constants.HEAD);
            if (head == null) {
                throw CliException.error(folder + " has no commits yet");
            }
            return head;
        }
        for (String prefix : new String[] {Constants.R_HEADS, Constants.R_REMOTES + "origin/"}) {
            Ref ref = repository.exactRef(prefix + branch);
            if (ref != null && ref.getObjectId() != null) {
                return ref.getObjectId();
            }
        }
        throw CliException.error(folder + " has no branch " + branch);
    }
}
