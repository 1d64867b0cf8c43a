#include "model/language.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"

namespace placard {

namespace {

// ISO 639-1.
constexpr std::string_view two_letter_codes =
    " aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es et eu "
    "fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km "
    "kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om "
    "or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to "
    "tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu ";

// Languages that are usually written from right to left, and such scripts (ISO 639, ISO 15924).
constexpr std::string_view right_to_left_languages =
    " ar arc arz azb bqi ckb dv fa glk he khw ks lrc mzn nqo pnb prs ps sd syr ug ur yi ";
constexpr std::string_view right_to_left_scripts = " adlm arab aran hebr mand mend nkoo rohg samr syrc thaa ";

// Names of countries, longer codes and names of languages that are written instead of a tag.
using Mistaken = std::pair<std::string_view, std::string_view>;
constexpr std::array mistaken{Mistaken{"ar", " ara arabic "},
                              Mistaken{"cs", " cz ces czech "},
                              Mistaken{"da", " dk dan danish "},
                              Mistaken{"de", " deu ger german deutsch "},
                              Mistaken{"el", " gr ell greek "},
                              Mistaken{"en", " us gb eng english "},
                              Mistaken{"es", " spa spanish "},
                              Mistaken{"fa", " ir fas per persian farsi "},
                              Mistaken{"fr", " fra fre french "},
                              Mistaken{"he", " iw heb hebrew "},
                              Mistaken{"hi", " hin hindi "},
                              Mistaken{"id", " in ind indonesian "},
                              Mistaken{"it", " ita italian "},
                              Mistaken{"ja", " jp jpn japanese "},
                              Mistaken{"ko", " kor korean "},
                              Mistaken{"nl", " nld dutch "},
                              Mistaken{"pl", " pol polish "},
                              Mistaken{"pt", " por portuguese "},
                              Mistaken{"ru", " rus russian "},
                              Mistaken{"sv", " swe swedish "},
                              Mistaken{"th", " tha thai "},
                              Mistaken{"tr", " tur turkish "},
                              Mistaken{"uk", " ua ukr ukrainian "},
                              Mistaken{"vi", " vn vie vietnamese "},
                              Mistaken{"zh", " cn chn zho chi chinese "}};

// Whether `words`, which begin and end with a space, have a word; ignores case.
bool contains(std::string_view words, std::string_view word) {
  return words.find(" " + lower(word) + " ") != std::string_view::npos;
}

// Takes the first subtag of a tag.
std::string_view take_subtag(std::string_view& tag) {
  const std::string_view subtag = tag.substr(0, tag.find('-'));
  tag.remove_prefix(std::min(tag.size(), subtag.size() + 1));
  return subtag;
}

bool is_language(std::string_view subtag) {
  return std::ranges::all_of(subtag, is_letter) &&
         (subtag.size() == 3 || (subtag.size() == 2 && contains(two_letter_codes, subtag)));
}

// A language, and further subtags of up to eight letters or digits (RFC 5646).
bool is_tag(std::string_view tag) {
  if (tag.ends_with('-') || !is_language(take_subtag(tag))) return false;
  while (!tag.empty()) {
    const std::string_view subtag = take_subtag(tag);
    if (subtag.empty() || subtag.size() > 8 || !std::ranges::all_of(subtag, is_letter_or_digit)) return false;
  }
  return true;
}

// The tag that was probably meant: "ja" for "jp", "ja-JP" for the locale "ja_JP.UTF-8".
std::string corrected(std::string_view tag) {
  std::string result(tag.substr(0, tag.find('.')));
  std::ranges::replace(result, '_', '-');
  const std::size_t end = std::min(result.find('-'), result.size());
  for (const auto& [right, names] : mistaken) {
    if (contains(names, result.substr(0, end))) return result.replace(0, end, right);
  }
  return result;
}

}  // namespace

void check_language(const Text& tag, Problems& problems) {
  const std::string right = corrected(tag.text);
  if (right == tag.text && is_tag(right)) return;
  problems.error(tag.span, "'" + tag.text + "' is not a language tag",
                 is_tag(right) ? "did you mean '" + right + "'?" : "write a tag such as 'ja', 'pt-BR' or 'zh-Hant'");
}

bool is_right_to_left(std::string_view tag) {
  const std::string_view language = take_subtag(tag);
  while (!tag.empty()) {
    const std::string_view subtag = take_subtag(tag);
    if (subtag.size() == 4 && is_letter(subtag.front())) return contains(right_to_left_scripts, subtag);
  }
  return contains(right_to_left_languages, language);
}

}  // namespace placard
