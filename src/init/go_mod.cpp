// The module path of a go.mod, which usually names the repository.

#include "base/ascii.h"
#include "init/address.h"
#include "init/facts.h"
#include "init/plain_text.h"

namespace placard {

Facts read_go_mod(std::string_view text) {
  Facts facts;
  facts.language = "Go";
  const std::size_t line = ("\n" + std::string(text)).find("\nmodule ");
  if (line == std::string::npos) return facts;
  std::string_view path = text.substr(line + 7, text.find_first_of("\r\n", line) - line - 7);
  path = trimmed(path.substr(0, path.find("//")));
  if (path.size() > 1 && path.starts_with('"') && path.ends_with('"')) path = path.substr(1, path.size() - 2);
  // "/v2" at the end is the major version.
  const std::string_view stem = path.substr(0, path.find_last_not_of("0123456789") + 1);
  if (stem.size() < path.size() && stem.ends_with("/v")) path = stem.substr(0, stem.size() - 2);
  facts.title = clean_text(path.substr(path.rfind('/') + 1));
  for (const std::string_view host : {"github.com/", "gitlab.com/", "codeberg.org/", "bitbucket.org/"}) {
    const std::size_t owner = path.find('/', host.size());
    if (!path.starts_with(host) || owner == std::string_view::npos) continue;
    // A module can be in a folder of the repository.
    const auto address = parse_repository_address("https://" + std::string(path.substr(0, path.find('/', owner + 1))));
    if (address) facts.url = address->url;
    if (address) facts.owner = clean_text(address->owner);
  }
  return facts;
}

}  // namespace placard
