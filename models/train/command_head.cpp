#include <chrono>
#include <cstdio>

#include "models/train/commands.h"
#include "models/train/head_card.h"

namespace qurio {

int head_command(const Words& words) {
  const auto start = std::chrono::steady_clock::now();
  const auto fail = [](const std::string& message) {
    std::fprintf(stderr, "%s\n", message.c_str());
    return 1;
  };
  const auto task = read_head_task(words, "head");
  if (!task.ok()) return fail(task.message());
  const Labels labels(task.value().set);
  const Splits splits = splits_of(task.value().set);
  const std::string split = task.value().options.text("evaluate", "test");
  const std::vector<int>& asked = split == "val" ? splits.val : splits.test;
  const auto product = make_product(task.value(), labels, splits, asked);
  if (!product.ok()) return fail(product.message());
  const std::string problem = write_head(task.value(), product.value(), labels, splits, split);
  if (!problem.empty()) return fail(problem);
  const std::chrono::duration<double> elapsed = std::chrono::steady_clock::now() - start;
  std::printf("%.0f s\n", elapsed.count());
  return 0;
}

}  // namespace qurio
