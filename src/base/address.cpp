#include "base/address.h"

#include <algorithm>

#include "base/ascii.h"

namespace placard {

namespace {

using std::string_view;

bool contains_only(string_view text, string_view extra) {
  return std::ranges::all_of(text, [&](char c) { return is_letter_or_digit(c) || extra.find(c) != string_view::npos; });
}

/// The parts of a URL.
struct AddressParts {
  string_view scheme;  // "ssh" for "host:path"
  string_view host;
  string_view port;
  string_view path;
};

std::optional<AddressParts> split_address(string_view text) {
  AddressParts parts;
  const std::size_t scheme_end = text.find("://");
  const std::size_t begin = scheme_end == string_view::npos ? 0 : scheme_end + 3;
  const std::size_t slash = std::min(text.find('/', begin), text.size());
  const std::size_t user = text.substr(0, slash).rfind('@');  // a password can contain one
  const std::size_t host = user == string_view::npos || user < begin ? begin : user + 1;
  const std::size_t colon = std::min(text.find(':', host), slash);
  if (scheme_end == string_view::npos) {
    if (colon == slash) return std::nullopt;  // a local path
    parts = {"ssh", text.substr(host, colon - host), {}, text.substr(colon + 1)};
  } else {
    const std::size_t port = std::min(colon + 1, slash);
    parts = {text.substr(0, scheme_end), text.substr(host, colon - host), text.substr(port, slash - port), text.substr(slash)};
  }
  const bool good =
      parts.host.size() > 1 && contains_only(parts.host, ".-_") && contains_only(parts.port, "");  // "C:" is a drive letter
  return good ? std::optional(parts) : std::nullopt;
}

// Expands npm's shorthand "github:owner/name".
std::string expand_shorthand(string_view text) {
  const std::size_t colon = text.find(':');
  const std::string host(text.substr(0, colon));
  if (colon != string_view::npos && (host == "github" || host == "gitlab" || host == "bitbucket"))
    return "https://" + host + (host == "bitbucket" ? ".org/" : ".com/") + std::string(text.substr(colon + 1));
  return std::string(text.starts_with("git+") ? text.substr(4) : text);
}

// The web host of a Git host; empty if unknown.
std::string web_host(string_view host) {
  const std::string name = lower(host);
  if (name == "ssh.github.com" || name == "altssh.gitlab.com" || name == "altssh.bitbucket.org")
    return name.substr(name.find('.') + 1);
  // The pages of Azure have other paths. A host without a dot is an alias of the ssh configuration.
  return name == "ssh.dev.azure.com" || name.find('.') == std::string::npos ? "" : name;
}

}  // namespace

std::optional<RepositoryAddress> parse_repository_address(string_view text) {
  const std::string expanded = expand_shorthand(trimmed(text));
  const auto parts = split_address(expanded);
  if (!parts) return std::nullopt;
  const std::string scheme = lower(parts->scheme);
  const bool web = scheme == "http" || scheme == "https";
  if (!web && scheme != "ssh" && scheme != "git") return std::nullopt;
  string_view path = parts->path.substr(0, parts->path.find_first_of("?#"));
  path.remove_prefix(std::min(path.find_first_not_of('/'), path.size()));
  path = path.substr(0, path.find_last_not_of('/') + 1);
  if (path.ends_with(".git")) path.remove_suffix(4);
  if (path.empty() || !contains_only(path, "._~-/+") || ("/" + std::string(path) + "/").find("/../") != std::string::npos)
    return std::nullopt;
  RepositoryAddress address;
  const std::size_t slash = path.rfind('/');
  address.name = std::string(path.substr(slash == string_view::npos ? 0 : slash + 1));
  if (slash != string_view::npos) address.owner = std::string(path.substr(path.starts_with('~') ? 1 : 0, path.find('/')));
  while (!address.owner.empty() && address.owner.back() == '/') address.owner.pop_back();
  const std::string host = web_host(parts->host);
  if (host.empty()) return address;
  const std::string port = web && !parts->port.empty() ? ":" + std::string(parts->port) : "";
  address.url = (scheme == "http" ? "http://" : "https://") + host + port + "/" + std::string(path);
  return address;
}

std::string public_url(string_view text) {
  constexpr std::size_t longest = 500;
  text = trimmed(text);
  const auto parts = split_address(text);
  if (!parts || text.size() > longest || text.find('@') != string_view::npos || !contains_only(text, ":/?#[]!$&'()*+,;=-._~%"))
    return {};
  const std::string scheme = lower(parts->scheme);
  return scheme == "http" || scheme == "https" ? std::string(text) : "";
}

std::string host_of(string_view url) {
  const auto parts = split_address(url);
  return parts ? lower(parts->host) : "";
}

std::string link_text_for(string_view url, string_view other) {
  const std::string host = host_of(url);
  for (const char* known : {"github", "gitlab", "codeberg", "bitbucket", "npm", "pypi"})
    if (host.find(known) != std::string::npos) return std::string("view on ") + known;
  return std::string(other);
}

}  // namespace placard
