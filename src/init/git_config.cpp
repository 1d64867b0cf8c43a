// The remote of a repository, from the text of .git/config.

#include <algorithm>
#include <map>
#include <utility>

#include "base/ascii.h"
#include "init/facts.h"

namespace placard {

namespace {

using std::string_view;

// The name in '[remote "name"]'; empty for other sections.
string_view remote_of(string_view line) {
  const std::size_t begin = line.find('"') + 1;
  const std::size_t end = line.find('"', begin);
  return line.starts_with("[remote ") && begin > 0 && end != string_view::npos ? line.substr(begin, end - begin) : "";
}

// A URL can be quoted and followed by a comment.
string_view address_in(string_view value) {
  value = trimmed(value);
  if (value.starts_with('"')) value.remove_prefix(1);
  return value.substr(0, value.find_first_of("\" \t#;"));
}

}  // namespace

Facts read_git_config(string_view text) {
  std::map<std::pair<int, string_view>, RepositoryAddress> remotes;  // by rank and name
  for (string_view name; !text.empty();) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const string_view line = trimmed(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    const std::size_t equals = line.find('=');
    if (line.starts_with('[')) name = remote_of(line);
    if (name.empty() || equals == string_view::npos || trimmed(line.substr(0, equals)) != "url") continue;
    const int rank = name == "origin" ? 0 : name == "upstream" ? 1 : 2;
    if (const auto address = parse_repository_address(address_in(line.substr(equals + 1))))
      remotes.try_emplace({rank, name}, *address);
  }
  Facts facts;
  const RepositoryAddress address = remotes.empty() ? RepositoryAddress{} : remotes.begin()->second;
  facts.title = clean_text(address.name);
  facts.owner = clean_text(address.owner);
  facts.url = address.url;
  return facts;
}

}  // namespace placard
