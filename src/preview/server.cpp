// The only file that includes Boost, because Asio and Beast take many seconds to compile.

#include "preview/server.h"

#include <fcntl.h>

#include <algorithm>
#include <optional>
#include <utility>

#define BOOST_ASIO_DISABLE_FENCED_BLOCK  // `post` uses a mutex, and gcc's ThreadSanitizer does not support fences
#include <boost/asio.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>

#include "base/ascii.h"
#include "base/diagnostics.h"
#include "base/limits.h"

namespace placard {

namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
using boost::system::error_code;
using std::chrono::milliseconds;
using std::chrono::seconds;
using Head = http::request<http::empty_body>;

constexpr seconds idle_timeout{20};        // for the next request, and for sending a response
constexpr milliseconds max_wait{15'000};   // until the loop runs again
constexpr milliseconds accept_pause{100};  // after a failed accept, as without free file descriptors

// Protects against DNS rebinding: a foreign page whose name resolves to 127.0.0.1 sends its own name as Host.
bool is_same_origin(const Head& head, int port) {
  const std::string host = lower(std::string(head[http::field::host]));
  const std::string origin = lower(std::string(head[http::field::origin]));
  const auto is_host = [&](const std::string& name) {
    return host == name + ":" + std::to_string(port) || (port == 80 && host == name);  // browsers omit port 80
  };
  return (is_host("127.0.0.1") || is_host("localhost")) && (origin.empty() || origin == "http://" + host);
}

// The security headers make browsers load and run only the page's own files.
http::response<http::string_body> to_message(Response& response, bool keeps_alive) {
  http::response<http::string_body> message(static_cast<http::status>(response.status), 11, std::move(response.body));
  message.set(http::field::content_type, response.type);
  message.set(http::field::cache_control, response.lasts ? "max-age=31536000, immutable" : "no-store");
  message.set("Content-Security-Policy",
              "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
              "base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
  message.set("X-Content-Type-Options", "nosniff");
  message.set("Cross-Origin-Resource-Policy", "same-origin");
  message.set("Referrer-Policy", "no-referrer");
  message.keep_alive(keeps_alive);
  if (response.status == 413) message.reason("Content Too Large");  // RFC 9110; Beast has the name of RFC 7231
  if (response.channel.empty()) message.content_length(message.body().size());
  return message;
}

/// A connection that alternates requests and responses, or carries an event stream.
class Connection : public std::enable_shared_from_this<Connection> {
 public:
  Connection(asio::ip::tcp::socket socket, int port, const Handler& handler)
      : stream_(std::move(socket)), port_(port), handler_(handler) {}

  [[nodiscard]] bool is_open() const { return stream_.socket().is_open(); }
  [[nodiscard]] const std::string& channel() const { return channel_; }
  [[nodiscard]] Server::Clock::time_point last_activity() const { return last_activity_; }
  /// Bytes not yet received by the browser.
  [[nodiscard]] std::size_t backlog() const { return is_open() ? message_.body().size() + sending_.size() + events_.size() : 0; }
  void close() { stream_.close(); }

  void read() {
    parser_.emplace();
    parser_->header_limit(static_cast<std::uint32_t>(limits.preview_request.value));
    parser_->body_limit(0);
    stream_.expires_after(idle_timeout);
    http::async_read_header(stream_, received_, *parser_,
                            [self = shared_from_this()](error_code error, std::size_t) { self->answer(error); });
  }

  void send(std::string_view event) {
    events_ += event;
    if (!serializer_ && sending_.empty()) send_events();  // one write at a time
  }

 private:
  // The response to a request that the handler does not get.
  [[nodiscard]] std::optional<Response> refuse(error_code error) const {
    const Head& head = parser_->get();
    if (error == http::error::header_limit) return refusal(431, "request header is too long");
    if (error == http::error::body_limit || head.count(http::field::transfer_encoding) > 0)
      return refusal(413, "request bodies are not accepted");
    if (error || head.count(http::field::host) > 1 || !head.target().starts_with('/')) return refusal(400, "malformed request");
    if (!is_same_origin(head, port_)) return refusal(403, "this server answers only to its own address");
    if (head.method() != http::verb::get && head.method() != http::verb::head)
      return refusal(405, "only GET and HEAD are allowed");
    return std::nullopt;
  }

  void answer(error_code error) {
    static const auto& malformed = make_error_code(http::error::bad_method).category();
    if (error == http::error::end_of_stream || (error && error.category() != malformed)) return close();
    last_activity_ = Server::Clock::now();
    const Reply reply = [weak = weak_from_this()](Response response) {
      if (const auto self = weak.lock()) self->respond(std::move(response));
    };
    if (auto refused = refuse(error)) return reply(std::move(*refused));
    const auto target = parser_->get().target();
    handler_(read_target({target.data(), target.size()}), reply);
  }

  void respond(Response response) {
    const bool only_head = parser_->get().method() == http::verb::head;
    const bool streams = !only_head && !response.channel.empty();
    const bool refused = response.status >= 400 && response.status != 404;  // the rest of the input may not be a request
    message_ = to_message(response, !refused && !streams && parser_->get().keep_alive());
    if (streams) {
      channel_ = std::move(response.channel);
      events_ = std::exchange(message_.body(), {});
    }
    serializer_.emplace(message_);
    stream_.expires_after(idle_timeout);
    const auto next = [self = shared_from_this()](error_code failed, std::size_t) { self->continue_after(failed); };
    if (only_head || streams) return http::async_write_header(stream_, *serializer_, next);
    http::async_write(stream_, *serializer_, next);
  }

  void continue_after(error_code error) {
    last_activity_ = Server::Clock::now();
    const bool keeps_alive = message_.keep_alive();
    serializer_.reset();
    message_ = {};
    if (error) return close();
    if (!channel_.empty()) {
      stream_.expires_never();
      ignore_input();
      return send_events();
    }
    return keeps_alive ? read() : close();
  }

  // Reading is the only way to notice that the browser closed the stream.
  void ignore_input() {
    received_.clear();
    stream_.async_read_some(received_.prepare(1024), [self = shared_from_this()](error_code error, std::size_t) {
      return error ? self->close() : self->ignore_input();
    });
  }

  void send_events() {
    sending_ = std::exchange(events_, {});
    if (sending_.empty()) return;
    stream_.expires_after(idle_timeout);
    asio::async_write(stream_, asio::buffer(sending_), [self = shared_from_this()](error_code error, std::size_t) {
      self->sending_.clear();
      self->last_activity_ = Server::Clock::now();
      return error ? self->close() : self->send_events();
    });
  }

  beast::tcp_stream stream_;
  int port_;
  const Handler& handler_;
  beast::flat_buffer received_;
  std::optional<http::request_parser<http::empty_body>> parser_;
  http::response<http::string_body> message_;
  std::optional<http::response_serializer<http::string_body>> serializer_;
  std::string channel_;  // empty unless this is an event stream
  std::string sending_;
  std::string events_;                                              // queued behind `sending_`
  Server::Clock::time_point last_activity_ = Server::Clock::now();  // time of the last read or write
};

// Ends the current iteration of the loop; the next one calls `wake`.
void wake_for(asio::posix::stream_descriptor& descriptor) {
  descriptor.async_wait(asio::posix::stream_descriptor::wait_read, [&descriptor](error_code error) {
    if (!error) wake_for(descriptor);
  });
}

}  // namespace

/// The state of a server.
struct Server::Listener {
  asio::io_context io{1};
  asio::ip::tcp::acceptor acceptor;
  asio::steady_timer pause{io};
  std::vector<std::shared_ptr<Connection>> connections{};

  explicit Listener(int port) try : acceptor(io, {asio::ip::address_v4::loopback(), static_cast<std::uint16_t>(port)}) {
    ::fcntl(acceptor.native_handle(), F_SETFD, FD_CLOEXEC);  // otherwise the browser started by --open inherits it
  } catch (const boost::system::system_error& error) {
    throw Failure("listening on 127.0.0.1:" + std::to_string(port) + ": " + error.code().message() +
                      (error.code() == asio::error::address_in_use ? "\n  hint: omit --port to use any free port" : ""),
                  ExitStatus::machine);
  }

  void accept(const Handler& handler) {
    acceptor.async_accept([this, &handler](error_code error, asio::ip::tcp::socket socket) {
      if (error) {
        pause.expires_after(accept_pause);
        pause.async_wait([this, &handler](error_code stopped) {
          if (!stopped) accept(handler);
        });
        return;
      }
      if (connections.size() >= limits.preview_connections.value) {  // replaces the connection that has been idle longest
        const auto idle = std::ranges::min_element(connections, {}, &Connection::last_activity);
        (*idle)->close();
        connections.erase(idle);
      }
      connections.push_back(std::make_shared<Connection>(std::move(socket), acceptor.local_endpoint().port(), handler));
      connections.back()->read();
      accept(handler);
    });
  }

  // Limits the total memory of unsent data by closing the slowest connections.
  void cut_off_slowest() {
    std::size_t total = 0;
    for (const auto& connection : connections) total += connection->backlog();
    while (total > limits.preview_backlog.value) {
      const auto slowest = std::ranges::max_element(connections, {}, &Connection::backlog);
      total -= (*slowest)->backlog();
      (*slowest)->close();
    }
  }
};

Server::Server(int port) : listener_(std::make_unique<Listener>(port)) {}
Server::~Server() = default;

int Server::port() const { return listener_->acceptor.local_endpoint().port(); }

std::string Server::address() const { return "http://127.0.0.1:" + std::to_string(port()) + "/"; }

void Server::run(const Handler& handler, const Waiting& other, int stopped) {
  asio::io_context& io = listener_->io;
  bool stops = false;
  asio::posix::stream_descriptor descriptor(io);
  if (other.wake) descriptor.assign(::fcntl(other.descriptor, F_DUPFD_CLOEXEC, 0));
  if (other.wake) wake_for(descriptor);
  asio::posix::stream_descriptor stop(io, ::fcntl(stopped, F_DUPFD_CLOEXEC, 0));
  stop.async_wait(asio::posix::stream_descriptor::wait_read, [&](error_code) { stops = true; });
  listener_->accept(handler);
  while (!stops) {
    const milliseconds wish = other.wake ? other.wake() : max_wait;
    io.run_one_for(wish.count() < 0 ? max_wait : wish);
    listener_->cut_off_slowest();
    std::erase_if(listener_->connections, [](const auto& connection) { return !connection->is_open(); });
  }
}

void Server::post(std::function<void()> function) { asio::post(listener_->io, std::move(function)); }

void Server::send(std::string_view channel, std::string_view event) {
  for (const auto& connection : listener_->connections) {
    if (connection->channel() == channel && connection->is_open()) connection->send(event);
  }
  listener_->cut_off_slowest();
}

std::set<std::string> Server::channels() const {
  std::set<std::string> names;
  for (const auto& connection : listener_->connections) {
    if (!connection->channel().empty()) names.insert(connection->channel());
  }
  return names;
}

}  // namespace placard
