#pragma once
// How many threads a run has.

#include <malloc.h>

#include <algorithm>
#include <cstddef>
#include <thread>

namespace placard {

/// As many as were asked for; for 0, as many as there are processors for this process.
inline std::size_t thread_count(int asked) {
  return asked > 0 ? static_cast<std::size_t>(asked) : std::max<std::size_t>(1, std::thread::hardware_concurrency());
}

/// Memory of a picture is used again for the next one: getting it anew from the system takes as long as drawing it. Threads
/// beyond the processors share the arenas of malloc, each of which takes 64 MiB of addresses.
inline void keep_memory() {
#ifdef __GLIBC__
  constexpr int max_bytes = 32 << 20;  // bytes: more than a picture takes, and as much as glibc allows
  mallopt(M_MMAP_THRESHOLD, max_bytes);
  mallopt(M_TRIM_THRESHOLD, 2 * max_bytes);
  mallopt(M_ARENA_MAX, static_cast<int>(thread_count(0)) + 1);
#endif
}

}  // namespace placard
