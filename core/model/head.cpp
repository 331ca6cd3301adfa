#include "core/model/head.h"
