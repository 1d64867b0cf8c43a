// The facts of a repository, from the text of .git/config, of a license file, and of a package file.

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "base/split.h"
#include "init/facts.h"
#include "package/package.h"

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

/// A license and phrases of its text.
struct LicenseKind {
  string_view name;
  std::array<string_view, 2> phrases;  // the text contains all of them
};

// Stricter rows come first, because some licenses quote others.
constexpr std::array<LicenseKind, 17> license_kinds{{
    {"AGPL-3.0", {"gnu affero general public license", "version 3"}},
    {"LGPL-3.0", {"gnu lesser general public license", "version 3, 29 june 2007"}},
    {"LGPL-2.1", {"gnu lesser general public license", "version 2.1"}},
    {"GPL-3.0", {"gnu general public license", "version 3, 29 june 2007"}},
    {"GPL-2.0", {"gnu general public license", "version 2, june 1991"}},
    {"Apache-2.0", {"apache license", "version 2.0"}},
    {"MPL-2.0", {"mozilla public license", "2.0"}},
    {"EPL-2.0", {"eclipse public license", "2.0"}},
    {"EUPL-1.2", {"european union public licence", "1.2"}},
    {"BSL-1.0", {"boost software license", "version 1.0"}},
    {"CC0-1.0", {"cc0 1.0 universal", ""}},
    {"Unlicense", {"free and unencumbered software released into the public domain", ""}},
    {"Zlib", {"origin of this software must not be misrepresented", "altered source versions"}},
    {"BSD-3-Clause", {"redistribution and use in source and binary forms", "endorse or promote products"}},
    {"BSD-2-Clause", {"redistribution and use in source and binary forms", ""}},
    {"ISC", {"permission to use, copy, modify, and", "with or without fee is hereby granted"}},
    {"MIT", {"permission is hereby granted, free of charge", "the above copyright notice and this permission notice"}},
}};

}  // namespace

Facts read_git_config(string_view text) {
  std::map<std::pair<int, string_view>, RepositoryAddress> remotes;  // by rank and name
  for (string_view name; !text.empty();) {
    const string_view line = trimmed(take_line(text));
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

Facts read_license(string_view text) {
  const std::string words = lower(clean_text(text.substr(0, 40'000)));  // the end of the GPL names related licenses
  Facts facts;
  std::size_t first = std::string::npos;
  for (const LicenseKind& kind : license_kinds) {
    const std::size_t at = words.find(kind.phrases[0]);
    if (at >= first || words.find(kind.phrases[1]) == std::string::npos) continue;
    first = at;
    facts.license = kind.name;
  }
  return facts;
}

Facts read_package_facts(const Source& source) {
  Facts facts;
  Problems problems;
  const PackageKind* kind = find_package_kind(source.name);
  const Node package = kind == nullptr ? Node{} : read_package(*kind, source, problems);
  if (package.kind == Node::Kind::null && problems.has_errors()) {
    const Problem problem = problems.sorted().front();
    facts.problem = "line " + std::to_string(place_of(source.text, problem.span.begin).line) + ": " + problem.message;
  }
  const auto text_at = [&package](string_view key) { return clean_text(package.text_at(key)); };
  facts.title = text_at("name");
  for (const string_view word : {"root", "monorepo", "workspace", "my-app"})  // not the name of a project
    if (facts.title == word) facts.title.clear();
  facts.summary = text_at("description");
  facts.owner = text_at("owner");
  facts.url = text_at("repository");
  facts.homepage = text_at("homepage");
  facts.language = text_at("language");
  facts.license = text_at("license");
  std::vector<std::string> words;
  if (const Node* keywords = package.find("keywords"))
    for (const Node& item : keywords->items) words.push_back(item.text);
  facts.tags = tags_of(words);
  return facts;
}

}  // namespace placard
