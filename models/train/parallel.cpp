#include "models/train/parallel.h"

#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

namespace qurio {

void run_parallel(int count, int threads, const std::function<void(int)>& work) {
  std::atomic<int> next{0};
  const auto loop = [&] {
    for (int i = next++; i < count; i = next++) work(i);
  };
  std::vector<std::thread> others;
  for (int t = 1; t < std::min(threads, count); ++t) others.emplace_back(loop);
  loop();
  for (std::thread& thread : others) thread.join();
}

}  // namespace qurio
