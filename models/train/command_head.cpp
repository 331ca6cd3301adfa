#include <CLI/CLI.hpp>
#include <chrono>
#include <cstdio>
#include <memory>

#include "models/train/commands.h"
#include "models/train/head_card.h"

namespace qurio {
namespace {

std::string make_head(const HeadOptions& options, const Words& words) {
  const auto start = std::chrono::steady_clock::now();
  const auto task = read_head_task(options, words);
  if (!task.ok()) return task.message();
  const Labels labels(task.value().set);
  const Splits splits = splits_of(task.value().set);
  const auto product =
      make_product(task.value(), labels, splits, items_asked(task.value(), splits));
  if (!product.ok()) return product.message();
  std::string problem = write_head(task.value(), product.value(), labels, splits);
  if (!problem.empty()) return problem;
  const std::chrono::duration<double> elapsed = std::chrono::steady_clock::now() - start;
  std::printf("%.0f s\n", elapsed.count());
  return "";
}

}  // namespace

Action head_command(CLI::App& app) {
  const auto options = std::make_shared<HeadOptions>();
  add_head_options(app, *options);
  return [options](const Words& words) { return make_head(*options, words); };
}

}  // namespace qurio
