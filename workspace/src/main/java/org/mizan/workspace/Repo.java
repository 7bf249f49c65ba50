package org.mizan.workspace;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.lib.TagBuilder;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevObject;
import org.eclipse.jgit.revwalk.RevTag;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;
import org.mizan.table.Limits;

/** The git repository that holds a case's history. Everything is forced to the disk before a call returns. No hook, no filter and no setting of the user runs. */
final class Repo implements AutoCloseable {
    private static final String MAIN = "refs/heads/main";
    private static final String TRUST = "trustLooseRefStat";
    private static final int FEW = 8;
    private static final int SETTINGS = 100_000;
    private static final int NAME = 200;
    private static final int TRIES = 80;
    private static final int STALE_AFTER = 40;
    private static final int PAUSE = 25;

    private final Path folder;
    private final Repository repository;

    private Repo(Path folder, Repository repository) {
        this.folder = folder;
        this.repository = repository;
    }

    /** A repository that is not there yet, for a work tree two folders up; half of one is never seen. */
    static void create(Path folder) throws IOException {
        QuietSystem.install();
        Path part = folder.resolveSibling("history.part");
        deleteAll(part);
        try (Repository made = builder(part).build()) {
            made.create(true);
            StoredConfig config = made.getConfig();
            config.setBoolean("core", null, "bare", false);
            config.setString("core", null, "worktree", "../..");
            config.setBoolean("core", null, "logAllRefUpdates", false);
            config.setString("core", null, "autocrlf", "false");
            config.setString("core", null, TRUST, "never");
            config.setString("gc", null, "auto", "0");
            config.setInt("pack", null, "threads", 1);
            config.save();
            made.updateRef(Constants.HEAD).link(MAIN);
        }
        Files.createDirectories(part.resolve("info"));
        Files.writeString(part.resolve("info/exclude"), ".*\n/out/\n/archive/\n");
        Files.move(part, folder);
    }

    static Repo open(Path folder) throws IOException {
        QuietSystem.install();
        requireOwnSettings(folder.resolve(Constants.CONFIG));
        Repository repository = builder(folder).setMustExist(true).build();
        StoredConfig config = repository.getConfig();
        if (!"never".equals(config.getString("core", null, TRUST))) {
            // JGit reads this one only once.
            config.setString("core", null, TRUST, "never");
            config.save();
            repository.close();
            repository = builder(folder).setMustExist(true).build();
        }
        return new Repo(folder, repository);
    }

    /** A stranger's settings could have other files read, without end. */
    private static void requireOwnSettings(Path config) throws IOException {
        boolean plain = Files.isRegularFile(config, LinkOption.NOFOLLOW_LINKS) && Files.size(config) < SETTINGS;
        if (!plain
                || Files.readString(config, StandardCharsets.ISO_8859_1)
                        .toLowerCase(Locale.ROOT)
                        .contains("include")) {
            throw new IOException("the settings of the history are not this program's");
        }
    }

    /** Settings of JGit alone, kept out of the file, whose readers would complain; they are lost when somebody changes the file. */
    private void forceWrites(boolean objects) {
        StoredConfig config = repository.getConfig();
        if (config.getBoolean("core", "fsyncObjectFiles", false) != objects) {
            config.setBoolean("core", null, "fsyncObjectFiles", objects);
        }
        if (!config.getBoolean("core", "fsyncRefFiles", false)) {
            config.setBoolean("core", null, "fsyncRefFiles", true);
        }
    }

    private static FileRepositoryBuilder builder(Path folder) {
        return new FileRepositoryBuilder().setGitDir(folder.toFile()).setBare();
    }

    /** The newest state, as it is on the disk at this moment; empty if there is none yet. */
    Optional<ObjectId> head() throws IOException {
        Path loose = folder.resolve(MAIN);
        if (Files.isRegularFile(loose, LinkOption.NOFOLLOW_LINKS) && Files.size(loose) < NAME) {
            String text = Files.readString(loose, StandardCharsets.ISO_8859_1).strip();
            if (ObjectId.isId(text)) {
                return Optional.of(ObjectId.fromString(text));
            }
        }
        return Optional.ofNullable(repository.exactRef(MAIN)).map(Ref::getObjectId);
    }

    /**
     * Makes another state the newest.
     *
     * @throws ChangedMeanwhile if somebody else has moved on from {@code from}
     */
    void move(Optional<ObjectId> from, ObjectId to) throws IOException {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            if (!head().equals(from)) {
                throw new ChangedMeanwhile("the history");
            }
            forceWrites(true);
            RefUpdate update = repository.updateRef(MAIN);
            update.disableRefLog();
            update.setNewObjectId(to);
            update.setExpectedOldObjectId(from.orElse(ObjectId.zeroId()));
            RefUpdate.Result result = update.forceUpdate();
            switch (result) {
                case NEW, FORCED, FAST_FORWARD, NO_CHANGE -> {
                    return;
                }
                case LOCK_FAILURE -> pause(attempt);
                default -> throw new IOException("history: " + result);
            }
        }
        throw new IOException("history: locked");
    }

    /** Writers of this program keep each other out by another lock: this one is git's own for a moment, or of a program that was killed. */
    private void pause(int attempt) throws IOException {
        if (attempt == STALE_AFTER) {
            Files.deleteIfExists(folder.resolve(MAIN + ".lock"));
        }
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    static ObjectId blobId(byte[] content) {
        try (ObjectInserter.Formatter formatter = new ObjectInserter.Formatter()) {
            return formatter.idFor(Constants.OBJ_BLOB, content);
        }
    }

    /** Stores a state: that of {@code base} with some files changed or, where empty, gone. */
    ObjectId commit(
            Optional<ObjectId> base,
            SortedMap<String, Optional<byte[]>> changes,
            List<ObjectId> parents,
            Author author,
            Instant at,
            ZoneId zone,
            String message)
            throws IOException {
        boolean few = changes.size() <= FEW;
        forceWrites(few);
        List<ObjectId> made = new ArrayList<>();
        ObjectId id;
        try (ObjectInserter inserter = repository.newObjectInserter();
                ObjectReader reader = inserter.newReader()) {
            SortedMap<String, Optional<ObjectId>> blobs = new TreeMap<>();
            for (Map.Entry<String, Optional<byte[]>> change : changes.entrySet()) {
                Optional<byte[]> content = change.getValue();
                blobs.put(
                        change.getKey(),
                        content.isEmpty()
                                ? Optional.empty()
                                : Optional.of(inserter.insert(Constants.OBJ_BLOB, content.get())));
            }
            Optional<ObjectId> tree = base.isEmpty()
                    ? Optional.empty()
                    : Optional.of(read(base.get()).getTree());
            CommitBuilder commit = new CommitBuilder();
            commit.setTreeId(new TreeWriter(reader, inserter, made).write(tree, blobs));
            commit.setParentIds(parents);
            PersonIdent person = new PersonIdent(author.name(), author.email(), at, zone);
            commit.setAuthor(person);
            commit.setCommitter(person);
            commit.setMessage(message);
            id = inserter.insert(commit);
            inserter.flush();
            blobs.values().forEach(blob -> blob.ifPresent(made::add));
            made.add(id);
        }
        if (!few) {
            forceTogether(made);
        }
        return id;
    }

    /** Many at once: a disk forces several files in little more time than one. */
    private void forceTogether(List<ObjectId> objects) throws IOException {
        ExecutorService pool = Executors.newFixedThreadPool(FEW);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (ObjectId object : objects) {
                all.add(pool.submit(() -> {
                    force(object);
                    return object;
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            pool.shutdownNow();
        }
    }

    /** What was there before may be packed and has no file of its own. */
    private void force(ObjectId object) throws IOException {
        String name = object.name();
        Path file = folder.resolve("objects").resolve(name.substring(0, 2)).resolve(name.substring(2));
        if (Files.exists(file)) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    /**
     * @throws MissingObjectException if there is no such commit
     */
    RevCommit read(AnyObjectId id) throws IOException {
        try (RevWalk walk = new RevWalk(repository)) {
            return walk.parseCommit(id);
        }
    }

    boolean has(AnyObjectId id) {
        try {
            read(id);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether anything at all has been stored under a name. */
    boolean hasRefs() throws IOException {
        return repository.getRefDatabase().hasRefs();
    }

    /** Whether a state and all its files can be read. */
    boolean isWhole(AnyObjectId id) {
        try {
            for (ObjectId blob : files(id).values()) {
                bytes(blob);
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** The files of a state by path, those only that a case may have. */
    SortedMap<String, ObjectId> files(AnyObjectId commit) throws IOException {
        SortedMap<String, ObjectId> files = new TreeMap<>();
        try (TreeWalk walk = new TreeWalk(repository)) {
            walk.addTree(read(commit).getTree());
            walk.setRecursive(true);
            while (walk.next() && files.size() <= Limits.FILES) {
                if (isFile(walk.getRawMode(0)) && CasePath.isKept(walk.getPathString())) {
                    files.put(walk.getPathString(), walk.getObjectId(0));
                }
            }
        }
        return files;
    }

    /** The files that differ: what the second state has under each path, if anything. */
    SortedMap<String, Optional<ObjectId>> differing(AnyObjectId from, AnyObjectId to) throws IOException {
        SortedMap<String, Optional<ObjectId>> files = new TreeMap<>();
        try (TreeWalk walk = new TreeWalk(repository)) {
            walk.addTree(read(from).getTree());
            walk.addTree(read(to).getTree());
            walk.setRecursive(true);
            walk.setFilter(TreeFilter.ANY_DIFF);
            while (walk.next()) {
                String path = walk.getPathString();
                if (CasePath.isKept(path) && (isFile(walk.getRawMode(0)) || isFile(walk.getRawMode(1)))) {
                    boolean there = isFile(walk.getRawMode(1));
                    files.put(path, there ? Optional.of(walk.getObjectId(1)) : Optional.empty());
                }
            }
        }
        return files;
    }

    /** What one file is in a state. */
    Optional<ObjectId> file(AnyObjectId commit, String path) throws IOException {
        try (TreeWalk walk = TreeWalk.forPath(repository, path, read(commit).getTree())) {
            return walk == null || !isFile(walk.getRawMode(0)) ? Optional.empty() : Optional.of(walk.getObjectId(0));
        }
    }

    byte[] bytes(AnyObjectId blob) throws IOException {
        ObjectLoader loader = repository.open(blob, Constants.OBJ_BLOB);
        if (loader.getSize() > Limits.FILE_BYTES) {
            throw new IOException("a file of the history is too long: " + blob.name());
        }
        return loader.getBytes((int) Limits.FILE_BYTES);
    }

    private static boolean isFile(int mode) {
        return FileMode.REGULAR_FILE.equals(mode) || FileMode.EXECUTABLE_FILE.equals(mode);
    }

    /** Gives a state a name for people; the tag's own name keeps the characters that git allows. */
    void tag(ObjectId commit, String name, Author author, Instant at, ZoneId zone) throws IOException {
        TagBuilder tag = new TagBuilder();
        tag.setObjectId(commit, Constants.OBJ_COMMIT);
        tag.setTag(tagName(name));
        tag.setTagger(new PersonIdent(author.name(), author.email(), at, zone));
        tag.setMessage(name + "\n");
        ObjectId id;
        try (ObjectInserter inserter = repository.newObjectInserter()) {
            id = inserter.insert(tag);
            inserter.flush();
        }
        RefUpdate update = repository.updateRef(Constants.R_TAGS + tag.getTag());
        update.setNewObjectId(id);
        RefUpdate.Result result = update.forceUpdate();
        if (result == RefUpdate.Result.LOCK_FAILURE || result == RefUpdate.Result.IO_FAILURE) {
            throw new IOException("history: " + result);
        }
    }

    private static String tagName(String name) {
        String plain = name.codePoints()
                .map(c -> Character.isLetterOrDigit(c) ? c : '-')
                .limit(40)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return "version-" + plain + "-" + Fingerprint.of(name).substring(0, 6);
    }

    /** Names given by people, with the states they name. */
    Map<String, ObjectId> names() throws IOException {
        Map<String, ObjectId> names = new LinkedHashMap<>();
        try (RevWalk walk = new RevWalk(repository)) {
            for (Ref ref : repository.getRefDatabase().getRefsByPrefix(Constants.R_TAGS)) {
                try {
                    RevObject object = walk.parseAny(ref.getObjectId());
                    String name = object instanceof RevTag tag
                            ? tag.getFullMessage().strip()
                            : ref.getName().substring(Constants.R_TAGS.length());
                    if (walk.peel(object) instanceof RevCommit commit) {
                        names.put(CasePath.visible(name), commit.copy());
                    }
                } catch (MissingObjectException | CorruptObjectException e) {
                    // A name of nothing.
                }
            }
        }
        return names;
    }

    /** Roughly how many objects lie about singly; one of the 256 folders is counted, as git itself does. */
    int looseObjects() {
        String[] some = folder.resolve("objects/17").toFile().list();
        return some == null ? 0 : some.length * 256;
    }

    /** Packs what lies about singly. Others may read and write meanwhile. */
    static void pack(Path folder) throws IOException {
        QuietSystem.install();
        try (Repository own = builder(folder).setMustExist(true).build()) {
            Git.wrap(own).gc().call();
        } catch (GitAPIException e) {
            throw new IOException("history: " + e.getMessage(), e);
        }
    }

    static void deleteAll(Path folder) throws IOException {
        if (Files.notExists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        List<Path> all;
        try (var walk = Files.walk(folder)) {
            all = walk.sorted((a, b) -> b.getNameCount() - a.getNameCount()).toList();
        }
        for (Path path : all) {
            Files.delete(path);
        }
    }

    @Override
    public void close() {
        repository.close();
    }
}
