#pragma once
// Connections to a server on this computer.

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include <string>
#include <vector>

#include "io/open_file.h"

namespace placard::test {

/// A TCP socket that is not connected yet.
inline Descriptor new_socket() { return Descriptor(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)); }

/// Connects to a port; reading then times out after ten seconds. False if it cannot connect.
inline bool connect_to(int port, const Descriptor& socket) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(static_cast<std::uint16_t>(port));
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  const timeval timeout{10, 0};
  ::setsockopt(socket.get(), SOL_SOCKET, SO_RCVTIMEO, &timeout, sizeof timeout);
  return ::connect(socket.get(), reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
}

/// Sends all bytes. False if the connection is closed.
inline bool send_all(const Descriptor& socket, const std::string& bytes) {
  return ::send(socket.get(), bytes.data(), bytes.size(), MSG_NOSIGNAL) == static_cast<ssize_t>(bytes.size());
}

/// Reads until `mark` was received, or until the connection is closed if `mark` is empty.
inline std::string read_until(const Descriptor& socket, const std::string& mark = {}) {
  std::string all;
  std::vector<char> buffer(1 << 18);
  for (;;) {
    const ssize_t size = ::recv(socket.get(), buffer.data(), buffer.size(), 0);
    if (size <= 0) return all;
    all.append(buffer.data(), static_cast<std::size_t>(size));
    if (!mark.empty() && all.find(mark) != std::string::npos) return all;
  }
}

/// The first line of an HTTP response.
inline std::string status_of(const std::string& response) { return response.substr(0, response.find("\r\n")); }

}  // namespace placard::test
