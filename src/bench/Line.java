import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** One connection that asks, waits for the whole answer and asks again: as little of its own as can be. */
final class Line implements AutoCloseable {

    private final Socket socket;
    private final InputStream in;
    private final String host;

    Line(Service parley) throws IOException {
        socket = new Socket("localhost", parley.port());
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
        host = "Host: localhost:" + parley.port() + "\r\n";
    }

    /**
     * Asks, and reads to the end of the answer.
     *
     * @param headers each with its line end
     * @return the status
     */
    int ask(String path, String headers) throws IOException {
        String request = "GET " + path + " HTTP/1.1\r\n" + host + headers + "\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        int status = Integer.parseInt(line().split(" ")[1]);
        int length = 0;
        boolean inPieces = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(java.util.Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(lower.substring("content-length:".length()).strip());
            }
            inPieces |= lower.startsWith("transfer-encoding:");
        }
        if (inPieces) {
            for (int piece = piece(); piece > 0; piece = piece()) {
                in.skipNBytes(piece + 2L);
            }
            line();
        } else if (status != 304) {
            in.skipNBytes(length);
        }
        return status;
    }

    private int piece() throws IOException {
        return Integer.parseInt(line(), 16);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("The connection was closed");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
