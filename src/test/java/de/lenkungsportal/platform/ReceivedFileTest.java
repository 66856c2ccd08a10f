package de.lenkungsportal.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.ClosedChannelException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A file that someone sends is on disk, never longer than allowed, and gone afterwards. */
class ReceivedFileTest {

    private static final byte[] TEN = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};

    @Test
    void allBytesComeBackOnce() throws Exception {
        ReceivedFile file = ReceivedFile.of(new ByteArrayInputStream(TEN), 10);
        assertThat(file.isTooLarge()).isFalse();
        assertThat(file.drain()).containsExactly(TEN);
        assertThatThrownBy(file::drain).hasCauseInstanceOf(ClosedChannelException.class);
    }

    @Test
    void ofALongerFileTheRestIsLeftUnread() throws Exception {
        var body = new ByteArrayInputStream(TEN);
        try (ReceivedFile file = ReceivedFile.of(body, 4)) {
            assertThat(file.isTooLarge()).isTrue();
            assertThat(body.available()).isEqualTo(5);
        }
    }

    @Test
    void nothingStaysInTheFolder() throws Exception {
        List<Path> before = folder();
        ReceivedFile open = ReceivedFile.of(new ByteArrayInputStream(TEN), 10);
        open.close();
        InputStream brokenOff = new FilterInputStream(new ByteArrayInputStream(TEN)) {
            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                int read = super.read(bytes, offset, length);
                if (read < 0) {
                    throw new IOException("broken off");
                }
                return read;
            }
        };
        assertThatThrownBy(() -> ReceivedFile.of(brokenOff, 100)).hasMessage("broken off");
        assertThat(folder()).isEqualTo(before);
    }

    private static List<Path> folder() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("lenkungsportal-"))
                    .sorted()
                    .toList();
        }
    }
}
