#pragma once

// What a fault does to a TCP connection, and the end of the server to all of them. cpp-httplib shows
// a handler no socket; but a socket of this process can be told by its two ports.
namespace troupe::sandbox {

/// Both sides see the end of the stream; whatever was not sent yet is not sent.
void closeConnection(int localPort, int remotePort);
/// The peer gets a RST.
void resetConnection(int localPort, int remotePort);
/// Every connection that was accepted on this port.
void closeAllConnections(int localPort);

} // namespace troupe::sandbox
