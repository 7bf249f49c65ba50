package org.mizan.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.mizan.archive.extract.MediaType;
import org.mizan.archive.extract.PageImage;
import org.mizan.archive.extract.PageLine;
import org.mizan.problem.Loaded;
import org.mizan.problem.Problems;
import org.mizan.text.Arg;

/** Pictures of pages to show beside their text. Drawn when first asked for and kept under {@code out/pages/}, which may be deleted at any time. */
public final class PageImages {
    private static final String FOLDER = "out/pages";

    /** Bytes that are read of where lines stand. */
    private static final int MOST = 4 << 20;

    private final Path root;
    private final Archive archive;

    /** @param root the case folder */
    public PageImages(Path root, Archive archive) {
        this.root = root.toAbsolutePath().normalize();
        this.archive = archive;
    }

    /**
     * The picture of a page: the file itself where the document is a picture.
     *
     * @param page from 1
     */
    public Loaded<Path> of(Document document, int page) {
        Optional<Path> path = archive.path(document);
        Problems problems = new Problems();
        if (path.isEmpty()) {
            problems.error(Archive.class, "document-missing", document.at(), Arg.code(document.file()));
            return Loaded.failed(problems.all());
        }
        Optional<MediaType> type = document.type();
        if (type.filter(MediaType::isPicture).isPresent() && page == 1) {
            return Loaded.of(path.get());
        }
        if (type.filter(t -> t == MediaType.PDF).isEmpty() || page < 1) {
            problems.error(Archive.class, "no-page-image", Archive.at(document.file()), Arg.of(page));
            return Loaded.failed(problems.all());
        }
        return drawn(document, path.get(), page);
    }

    /** Where the lines of a page stand on its picture, in the order of its text; none where that is not known. */
    public List<PageLine> lines(Document document, int page) {
        Optional<Path> picture = of(document, page).value();
        if (picture.isEmpty()) {
            return List.of();
        }
        Path lines = picture.get().resolveSibling(picture.get().getFileName() + PageImage.LINES);
        if (!Files.isRegularFile(lines, LinkOption.NOFOLLOW_LINKS) || lines.startsWith(root.resolve(Archive.FOLDER))) {
            return List.of();
        }
        try (InputStream in = Places.open(lines)) {
            byte[] bytes = in.readNBytes(MOST);
            return new String(bytes, StandardCharsets.UTF_8)
                    .lines()
                    .map(PageLine::read)
                    .flatMap(Optional::stream)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Loaded<Path> drawn(Document document, Path pdf, int page) {
        try {
            // Named by content, so that a document that was replaced is drawn anew.
            String sum = document.sha256().isEmpty()
                    ? Hash.of(document.file().getBytes(StandardCharsets.UTF_8))
                    : document.sha256();
            Path folder = root.resolve(FOLDER).resolve(sum.substring(0, 16));
            if (leadsAway(folder)) {
                Problems problems = new Problems();
                problems.error(Archive.class, "link-in-archive", Archive.at(FOLDER));
                return Loaded.failed(problems.all());
            }
            Files.createDirectories(folder);
            Path target = folder.resolve(page + ".png");
            Path lines = folder.resolve(target.getFileName() + PageImage.LINES);
            return Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)
                            && Files.isRegularFile(lines, LinkOption.NOFOLLOW_LINKS)
                    ? Loaded.of(target)
                    : PageImage.draw(pdf, page, target, document.file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a link stands between the case and this folder: a stranger's case may not make this program write elsewhere. */
    private boolean leadsAway(Path folder) {
        for (Path at = folder; !at.equals(root); at = at.getParent()) {
            if (Files.isSymbolicLink(at)) {
                return true;
            }
        }
        return false;
    }
}
