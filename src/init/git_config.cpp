// The remote of a repository, from the text of .git/config.

#include <algorithm>
#include <map>

#include "base/ascii.h"
#include "init/address.h"
#include "init/facts.h"
#include "init/plain_text.h"

namespace placard {

namespace {

using std::string_view;

// A value may stand in quotes, and a comment behind it.
std::string value_of(string_view text) {
  std::string value;
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '"') {
      quoted = !quoted;
    } else if (!quoted && (text[i] == '#' || text[i] == ';')) {
      break;
    } else {
      value.push_back(text[i] == '\\' && i + 1 < text.size() ? text[++i] : text[i]);
    }
  }
  return std::string(trimmed(value));
}

// The first address of each remote.
std::map<std::string, std::string> read_remotes(string_view text) {
  std::map<std::string, std::string> remotes;
  std::string name;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const string_view line = trimmed(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.starts_with('[')) {
      const std::size_t begin = line.find('"');
      name = line.starts_with("[remote ") && begin != string_view::npos
                 ? std::string(line.substr(begin + 1, line.rfind('"') - begin - 1))
                 : "";
    } else if (const std::size_t equals = line.find('=');
               !name.empty() && equals != string_view::npos && trimmed(line.substr(0, equals)) == "url") {
      remotes.try_emplace(name, value_of(line.substr(equals + 1)));
    }
  }
  return remotes;
}

}  // namespace

Facts read_git_config(string_view text) {
  const auto remotes = read_remotes(text);
  Facts facts;
  const auto take = [&](const std::string& remote) {
    const auto address = read_repository_address(remote);
    if (address) facts = {tidy(address->name), {}, tidy(address->owner), address->url, {}, {}, {}, {}, {}, 0};
    return address.has_value();
  };
  for (const char* name : {"origin", "upstream"}) {
    const auto found = remotes.find(name);
    if (found != remotes.end() && take(found->second)) return facts;
  }
  for (const auto& [name, address] : remotes) {
    if (take(address)) break;
  }
  return facts;
}

}  // namespace placard
