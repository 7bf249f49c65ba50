package org.mizan.workspace;

import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.ConfigConstants;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;

/**
 * What JGit may know of the computer: nothing of the user's own git. Without this it would start the installed git to ask for its settings, obey
 * environment variables and keep notes in the home folder.
 */
final class QuietSystem extends SystemReader.Delegate {
    private QuietSystem(SystemReader real) {
        super(real);
    }

    /** JGit has one for the whole program. */
    static void install() {
        SystemReader now = SystemReader.getInstance();
        if (!(now instanceof QuietSystem)) {
            SystemReader.setInstance(new QuietSystem(now));
        }
    }

    @Override
    public String getenv(String variable) {
        return null;
    }

    @Override
    public FileBasedConfig openSystemConfig(Config parent, FS fs) {
        return new Nothing(parent, fs);
    }

    @Override
    public FileBasedConfig openUserConfig(Config parent, FS fs) {
        return new Nothing(parent, fs);
    }

    @Override
    public FileBasedConfig openJGitConfig(Config parent, FS fs) {
        return new Nothing(parent, fs);
    }

    /**
     * Settings that are nowhere. How fine a file system's times are is the one thing known: otherwise JGit would measure it for seconds when it first looks
     * at one.
     */
    private static final class Nothing extends FileBasedConfig {
        Nothing(Config parent, FS fs) {
            super(parent, null, fs);
        }

        @Override
        public String getString(String section, String subsection, String name) {
            boolean times = section.equals(ConfigConstants.CONFIG_FILESYSTEM_SECTION)
                    && (name.equals(ConfigConstants.CONFIG_KEY_TIMESTAMP_RESOLUTION)
                            || name.equals(ConfigConstants.CONFIG_KEY_MIN_RACY_THRESHOLD));
            return times ? "100 milliseconds" : super.getString(section, subsection, name);
        }

        @Override
        public void load() {}

        @Override
        public void save() {}

        @Override
        public boolean isOutdated() {
            return false;
        }
    }
}
