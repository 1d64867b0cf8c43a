// How long the stages of a card take when the program is warm, and what whole runs take.
//
//   placard_stages warm                      stages and rates of the kairos card
//   placard_stages run TIMES COMMAND...      median and least ms, and peak memory in KB, of whole runs; stdin is read
//                                            anew for each, stdout goes nowhere
//   placard_stages rounds TIMES MOST COMMAND...
//                                            the same with "--jobs 1" to "--jobs MOST" at its end, one after the other in each
//                                            round: median ms of each, and how much faster MOST are than 1 in the same
//                                            round (median, least and most), whatever else keeps the machine busy
//   placard_stages medians                   of the values of each name among the lines of stdin
//
// Prints lines "name<TAB>value".

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <iostream>

#include "backend/raster/png_pair.h"
#include "backend/svg/svg.h"
#include "drawing/card_files.h"
#include "io/output_file.h"
#include "drawing/render_context.h"
#include "batch/batch.h"
#include "drawing/variants.h"
#include "input/parse.h"

using namespace placard;

namespace {

using Clock = std::chrono::steady_clock;

double ms_since(Clock::time_point begin) { return std::chrono::duration<double, std::milli>(Clock::now() - begin).count(); }

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

void print(const char* name, double value) { std::printf(value < 1000 ? "%s\t%.4g\n" : "%s\t%.0f\n", name, value); }

// The median ms of what is done again and again for a third of a second.
double time_of(const std::function<void()>& work) {
  std::vector<double> times;
  for (int i = 0; i < 3; ++i) work();
  const auto begin = Clock::now();
  while (ms_since(begin) < 333 || times.size() < 5) {
    const auto start = Clock::now();
    work();
    times.push_back(ms_since(start));
  }
  return median(std::move(times));
}

/// The kairos card, and the same card with words that never came before.
class Deck {
 public:
  explicit Deck(const Card& card) : card_(card) {}

  const Card& same() const { return card_; }

  // Every word gets letters of a number, so that nothing that was kept of another card fits.
  const Card& next() {
    ++number_;
    changed_ = card_;
    for (Text* text : {&changed_.title, &changed_.summary, &changed_.quote, &changed_.status.text, &changed_.link.text})
      change(*text);
    for (Keyword& tag : changed_.tags) change(tag.text);
    return changed_;
  }

 private:
  void change(Text& text) const {
    std::size_t rest = number_;
    bool begins = true;
    for (char& c : text.text) {
      const bool letter = c >= 'a' && c <= 'z';
      if (letter && begins) {
        c = static_cast<char>('a' + (static_cast<std::size_t>(c - 'a') + rest) % 26);
        rest = rest / 7 + rest % 5;
      }
      begins = !letter;
    }
  }

  Card card_;
  Card changed_;
  std::size_t number_ = 0;
};

void measure_warm() {
  keep_memory();
  Report report;
  RenderContext render_context(report);
  const std::string path = PLACARD_SOURCE_FOLDER "/data/portfolio.yaml";
  Cards cards({path}, {"ink", {}}, render_context, report);
  const auto& all = cards.files().front().cards;
  const auto kairos = std::find_if(all.begin(), all.end(), [](const Card& card) { return card.id.text == "kairos-scheduler"; });
  if (kairos == all.end()) throw Failure("looking for the card 'kairos-scheduler': not there");
  const StyleSheet& sheet = cards.sheet(*kairos);
  Deck deck(*kairos);
  const Source json{
      "card.json",
      R"({"title":"kairos-scheduler","status":"in progress","summary":"Distributed job scheduler. 50M tasks/day. No external coordinator.","quote":"The interesting problem wasn't scheduling — it was what happens to in-flight tasks during a Raft leader election. Most schedulers pretend this edge case doesn't exist.","tags":["Raft via Apache Ratis","Consistent hash ring in replicated state","Kafka + Redis exactly-once","K3s + HPA on consumer lag","Zero migration on scale-out"],"link":{"text":"view on github","url":"https://example.org"}})"};
  Problems problems;
  GlyphMasks masks;
  Compressor compressor;
  GlyphPaths paths;
  const auto lay_out_card = [&](const Card& card) { return lay_out(card, sheet, render_context.resources, problems); };
  const auto resolve_colors = [&](const Scene& scene) { return ResolvedColors(scene, *sheet.dark, page_color(true)); };
  const auto svg_of = [&](const Card& card) {
    const Scene scene = lay_out_card(card);
    return to_svg(scene, resolve_colors(scene), nullptr, paths).size();
  };
  const auto png_of = [&](const Card& card) {
    const Scene scene = lay_out_card(card);
    return png_pair(scene, sheet, 2, masks, compressor).file(true).size();
  };
  const auto pngs_of = [&](const Card& card) {
    const Scene scene = lay_out_card(card);
    const PngPair pngs = png_pair(scene, sheet, 2, masks, compressor);
    return pngs.file(false).size() + pngs.file(true).size();
  };
  const Scene scene = lay_out_card(*kairos);
  const ResolvedColors colors = resolve_colors(scene);
  const ResolvedColors light(scene, *sheet.light, page_color(false));
  const Canvas light_canvas = to_canvas(scene, light, 2, masks);
  const Canvas dark_canvas = to_canvas(scene, colors, 2, masks);
  const std::string svg = to_svg(scene, colors, nullptr, paths);
  std::size_t sum = 0;

  print("read ms", time_of([&] { sum += read_cards(parse(json, problems), problems).size(); }));
  print("style ms", time_of([&] {
          StyleStore styles(render_context.folder, render_context.catalog, report);
          Problems none;
          const Requester requester{".", {}, &none};
          sum += styles.find({"ink", {}}, requester, {}, requester) != nullptr ? 1 : 0;
        }));
  print("lay out, same words ms", time_of([&] { sum += lay_out_card(deck.same()).shapes.size(); }));
  print("lay out, new words ms", time_of([&] { sum += lay_out_card(deck.next()).shapes.size(); }));
  print("colors ms", time_of([&] { sum += resolve_colors(scene).rows().size(); }));
  print("SVG text ms", time_of([&] { sum += to_svg(scene, colors, nullptr, paths).size(); }));
  print("PNG draw ms", time_of([&] { sum += to_canvas(scene, colors, 2, masks).pixels.size(); }));
  print("PNG encode ms",
        time_of([&] { sum += IndexedPng(*quantize(light_canvas, dark_canvas), 2, compressor).file(true).size(); }));
  const std::string target = (std::filesystem::temp_directory_path() / ("placard-bench-" + std::to_string(::getpid()))).string();
  print("write ms", time_of([&] {
          ::unlink(target.c_str());
          write_file(target, svg, {}, FinalLink::replace);
        }));
  ::unlink(target.c_str());
  print("SVG/s, same words", 1000 / time_of([&] { sum += svg_of(deck.same()); }));
  print("SVG/s, new words", 1000 / time_of([&] { sum += svg_of(deck.next()); }));
  print("PNG 2x/s, same words", 1000 / time_of([&] { sum += png_of(deck.same()); }));
  print("PNG 2x/s, new words", 1000 / time_of([&] { sum += png_of(deck.next()); }));
  print("PNG 2x/s, light and dark", 2000 / time_of([&] { sum += pngs_of(deck.same()); }));
  if (sum == 0) throw Failure("measuring: nothing was drawn");
}

void run_once(char** command, double& ms, long& memory) {
  const auto begin = Clock::now();
  const pid_t child = ::fork();
  if (child == 0) {
    ::lseek(STDIN_FILENO, 0, SEEK_SET);
    const int nothing = ::open("/dev/null", O_WRONLY);
    ::dup2(nothing, STDOUT_FILENO);
    ::dup2(nothing, STDERR_FILENO);
    ::execvp(command[0], command);
    ::_exit(127);
  }
  int status = 0;
  rusage usage{};
  ::wait4(child, &status, 0, &usage);
  ms = ms_since(begin);
  memory = usage.ru_maxrss;
  if (status != 0) throw Failure("measuring '" + std::string(command[0]) + "': it failed");
}

void measure_runs(int times, char** command) {
  std::vector<double> all;
  long most = 0;
  for (int i = 0; i < times; ++i) {
    double ms = 0;
    long memory = 0;
    run_once(command, ms, memory);
    all.push_back(ms);
    most = std::max(most, memory);
  }
  print("median ms", median(all));
  print("least ms", *std::min_element(all.begin(), all.end()));
  print("peak KB", static_cast<double>(most));
}

void measure_rounds(int times, int max_jobs, std::vector<char*> command) {
  std::vector<std::vector<double>> all(static_cast<std::size_t>(max_jobs));
  std::vector<double> gains;
  std::string jobs;
  std::string flag = "--jobs";
  for (int round = 0; round < times; ++round) {
    for (int i = 0; i < max_jobs; ++i) {
      // Every other round the other way round: a machine that grows slower is as unfair to one as to the other.
      const int count = round % 2 == 0 ? i + 1 : max_jobs - i;
      jobs = std::to_string(count);
      std::vector<char*> words = command;
      words.insert(words.end(), {flag.data(), jobs.data(), nullptr});
      double ms = 0;
      long memory = 0;
      run_once(words.data(), ms, memory);
      all[static_cast<std::size_t>(count) - 1].push_back(ms);
    }
    gains.push_back(all.front().back() / all.back().back());
  }
  for (int count = 1; count <= max_jobs; ++count) {
    print(("median ms, " + std::to_string(count)).c_str(), median(all[static_cast<std::size_t>(count) - 1]));
  }
  print("median gain", median(gains));
  print("least gain", *std::min_element(gains.begin(), gains.end()));
  print("most gain", *std::max_element(gains.begin(), gains.end()));
}

// Names in the order in which they appear.
void print_medians() {
  std::vector<std::pair<std::string, std::vector<double>>> all;
  std::string name;
  double value = 0;
  while (std::getline(std::cin, name, '\t') && std::cin >> value >> std::ws) {
    auto known = std::ranges::find(all, name, &std::pair<std::string, std::vector<double>>::first);
    if (known == all.end()) known = all.insert(all.end(), {name, {}});
    known->second.push_back(value);
  }
  for (const auto& [of, values] : all) print(of.c_str(), median(values));
}

}  // namespace

int main(int argc, char** argv) {
  const std::string command = argc > 1 ? argv[1] : "";
  try {
    if (command == "warm") {
      measure_warm();
    } else if (command == "medians") {
      print_medians();
    } else if (command == "run" && argc > 3) {
      measure_runs(std::max(1, std::atoi(argv[2])), argv + 3);
    } else if (command == "rounds" && argc > 4) {
      measure_rounds(std::max(1, std::atoi(argv[2])), std::max(1, std::atoi(argv[3])), {argv + 4, argv + argc});
    } else {
      std::fputs("usage: placard_stages warm | medians | run TIMES COMMAND... | rounds TIMES MOST COMMAND...\n", stderr);
      return 2;
    }
  } catch (const std::exception& failure) {
    std::fprintf(stderr, "placard_stages: %s\n", failure.what());
    return 1;
  }
  return 0;
}
