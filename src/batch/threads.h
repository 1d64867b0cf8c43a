#pragma once
// The number of threads and the memory settings of a run.

#include <malloc.h>

#include <algorithm>
#include <cstddef>
#include <thread>

namespace placard {

/// The number of threads for --jobs; 0 means one per processor that the process can use.
inline std::size_t thread_count(int asked) {
  return asked > 0 ? static_cast<std::size_t>(asked) : std::max<std::size_t>(1, std::thread::hardware_concurrency());
}

/// Makes glibc keep the memory of a picture for the next one: mapping it again takes as long as drawing. Also limits the malloc
/// arenas, each of which reserves 64 MiB of address space, to one per processor.
inline void keep_memory() {
#ifdef __GLIBC__
  constexpr int max_bytes = 32 << 20;  // more than a picture needs; the maximum of glibc
  mallopt(M_MMAP_THRESHOLD, max_bytes);
  mallopt(M_TRIM_THRESHOLD, 2 * max_bytes);
  mallopt(M_ARENA_MAX, static_cast<int>(thread_count(0)) + 1);
#endif
}

}  // namespace placard
