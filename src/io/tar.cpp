#include "io/output_file.h"

#include <array>
#include <cstring>

namespace placard {

namespace {

constexpr std::size_t block = 512;
constexpr std::size_t max_name_length = 100;

using Header = std::array<char, block>;

void put(Header& header, std::size_t at, std::string_view text) { std::memcpy(header.data() + at, text.data(), text.size()); }

// An octal number that fills a field except for its last byte.
void put_number(Header& header, std::size_t at, std::size_t width, std::size_t value) {
  for (std::size_t i = width - 1; i-- > 0; value /= 8) header[at + i] = static_cast<char>('0' + value % 8);
}

void append_entry(std::string& archive, std::string_view name, char type, std::string_view bytes) {
  Header header{};
  put(header, 0, name.substr(0, max_name_length));
  put_number(header, 100, 8, 0644);  // mode
  put_number(header, 108, 8, 0);     // owner
  put_number(header, 116, 8, 0);     // group
  put_number(header, 124, 12, bytes.size());
  put_number(header, 136, 12, 0);  // time
  header[156] = type;
  put(header, 257, std::string_view("ustar\00000", 8));
  put(header, 148, "        ");  // the checksum is computed with spaces in its field
  std::size_t sum = 0;
  for (const char c : header) sum += static_cast<unsigned char>(c);
  put_number(header, 148, 7, sum);
  header[154] = '\0';
  archive.append(header.data(), header.size()).append(bytes);
  archive.append((block - bytes.size() % block) % block, '\0');
}

// A record of a pax extended header begins with its own length.
std::string record(std::string_view key, std::string_view value) {
  const std::string rest = " " + std::string(key) + "=" + std::string(value) + "\n";
  std::size_t length = rest.size();
  while (std::to_string(length).size() + rest.size() != length) length = std::to_string(length).size() + rest.size();
  return std::to_string(length) + rest;
}

}  // namespace

void append_tar_entry(std::string& archive, std::string_view name, std::string_view bytes) {
  if (name.size() > max_name_length) append_entry(archive, "name", 'x', record("path", name));
  append_entry(archive, name, '0', bytes);
}

std::string tar_end() { return std::string(2 * block, '\0'); }

}  // namespace placard
