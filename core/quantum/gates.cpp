#include "core/quantum/gates.h"
