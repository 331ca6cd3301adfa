// text_ids VOCABULARY < captions > ids
//
// The tokenizer as a filter for text_parity.mjs: captions end with a NUL byte, ids come one caption
// a line.
#include <iostream>
#include <string>

#include "core/text/tokenize.h"
#include "tests/core/text_vocabulary.h"

int main(int count, char** arguments) {
  if (count != 2) {
    std::cerr << "usage: text_ids VOCABULARY < captions\n";
    return 2;
  }
  const auto tokenizer = qurio::Tokenizer::create(qurio::test::read_vocabulary(arguments[1]));
  if (!tokenizer.ok()) {
    std::cerr << tokenizer.message() << '\n';
    return 1;
  }
  for (std::string caption; std::getline(std::cin, caption, '\0');) {
    const auto tokens = tokenizer.value().tokenize(caption);
    if (!tokens.ok()) {
      std::cout << qurio::status_name(tokens.status());
    } else {
      for (const std::int32_t id : tokens.value().ids) std::cout << id << ' ';
    }
    std::cout << '\n';
  }
}
