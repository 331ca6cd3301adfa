#pragma once

#include <functional>

namespace qurio {

// work(0) ... work(count - 1) on that many threads; the order is free, so each writes its own slot.
void run_parallel(int count, int threads, const std::function<void(int)>& work);

}  // namespace qurio
