package de.lenkungsportal.platform.request;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/** A request whose body can be read up to a number of bytes, whatever length it declares. */
class CountedRequest extends HttpServletRequestWrapper {

    private final DataSize most;
    private final Consumer<RequestTooLargeException> refuse;
    private @Nullable ServletInputStream input;
    private @Nullable BufferedReader reader;
    private boolean refused;

    /** @param refuse answers the request; called once, before reading fails */
    CountedRequest(HttpServletRequest request, DataSize most, Consumer<RequestTooLargeException> refuse) {
        super(request);
        this.most = most;
        this.refuse = refuse;
    }

    /** Whether the body was too long and the request has its answer. */
    boolean isRefused() {
        return refused;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        if (input == null) {
            input = new Counted(super.getInputStream());
        }
        return input;
    }

    @Override
    public BufferedReader getReader() throws IOException {
        if (reader == null) {
            String named = getCharacterEncoding();
            reader = new BufferedReader(new InputStreamReader(
                    getInputStream(), named == null ? StandardCharsets.ISO_8859_1 : Charset.forName(named)));
        }
        return reader;
    }

    private class Counted extends ServletInputStream {

        private final ServletInputStream body;
        private long read;

        Counted(ServletInputStream body) {
            this.body = body;
        }

        private int count(int bytes) throws IOException {
            read += Math.max(bytes, 0);
            if (read > most.toBytes()) {
                var tooLarge = new RequestTooLargeException(most);
                if (!refused) {
                    refused = true;
                    refuse.accept(tooLarge);
                }
                throw tooLarge;
            }
            return bytes;
        }

        @Override
        public int read() throws IOException {
            int octet = body.read();
            count(octet < 0 ? 0 : 1);
            return octet;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            return count(body.read(bytes, offset, length));
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }

        @Override
        public void close() throws IOException {
            body.close();
        }
    }
}
