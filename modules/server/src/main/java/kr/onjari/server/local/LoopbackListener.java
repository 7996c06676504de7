package kr.onjari.server.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.jsmpp.session.connection.ServerConnection;
import org.jsmpp.session.connection.ServerConnectionFactory;
import org.jsmpp.session.connection.socket.ServerSocketConnection;

/** Lets the simulated SMS centre listen on the loopback address only. */
final class LoopbackListener implements ServerConnectionFactory {
    private static final int DEFAULT_BACKLOG = 50;

    @Override
    public ServerConnection listen(int port) throws IOException {
        return listen(port, 0, DEFAULT_BACKLOG);
    }

    @Override
    public ServerConnection listen(int port, int timeoutMillis) throws IOException {
        return listen(port, timeoutMillis, DEFAULT_BACKLOG);
    }

    @Override
    public ServerConnection listen(int port, int timeoutMillis, int backlog) throws IOException {
        ServerSocket socket = new ServerSocket(port, backlog, InetAddress.getLoopbackAddress());
        socket.setSoTimeout(timeoutMillis);
        return new ServerSocketConnection(socket);
    }
}
