// A Go module's path: its name, and mostly its repository.

#include "base/ascii.h"
#include "init/address.h"
#include "init/facts.h"
#include "init/plain_text.h"

namespace placard {

Facts read_go_mod(std::string_view text) {
  Facts facts;
  facts.language = "Go";
  std::size_t line = text.starts_with("module ") ? 0 : text.find("\nmodule ");
  if (line == std::string_view::npos) return facts;
  if (line != 0) ++line;
  std::string_view path = text.substr(line + 7, text.find_first_of("\r\n", line) - line - 7);
  path = trimmed(path.substr(0, path.find("//")));
  if (path.size() > 1 && path.starts_with('"') && path.ends_with('"')) path = path.substr(1, path.size() - 2);
  // "…/v2" is the second version of the module that stands before it.
  const std::size_t version = path.rfind("/v");
  if (version != std::string_view::npos && version + 2 < path.size() &&
      path.find_first_not_of("0123456789", version + 2) == std::string_view::npos) {
    path = path.substr(0, version);
  }
  facts.title = tidy(path.substr(path.rfind('/') + 1));
  for (const std::string_view host : {"github.com/", "gitlab.com/", "codeberg.org/", "bitbucket.org/"}) {
    if (!path.starts_with(host)) continue;
    const std::size_t owner = path.find('/', host.size());
    if (owner == std::string_view::npos) break;
    // Below a repository a module may stand in a folder.
    if (const auto address = read_repository_address("https://" + std::string(path.substr(0, path.find('/', owner + 1))))) {
      facts.url = address->url;
      facts.owner = tidy(address->owner);
    }
  }
  return facts;
}

}  // namespace placard
