/** The rules of rules.ts hold for this checkout; and each of them finds what it is there to find. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ROOMS } from './rooms';
import { RULES, type Sources, withoutComments } from './rules';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FOLDERS = ['core', 'wasm', 'models', 'tests', 'web'];
const TOP_LEVEL = [
  'CMakeLists.txt',
  'CHANGELOG.md',
  'CMakePresets.json',
  'CONTRIBUTING.md',
  'LICENSE',
  'README.md',
  'core',
  'lessons',
  'models',
  'tests',
  'wasm',
  'web',
];
/** Made here, and ignored by git. */
const MADE = ['build', 'node_modules'];
const NOT_OURS = new Set(['node_modules', 'dist', 'public']);

function read(folder: string): [string, string][] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return NOT_OURS.has(entry.name) ? [] : read(path);
    if (!entry.isFile() || !/\.(h|cpp|ts|mjs|cmake|txt|json)$/.test(path)) return [];
    return [[path, readFileSync(join(ROOT, path), 'utf8')]];
  });
}

function checkout(): Sources {
  const top = ['CMakeLists.txt', 'CMakePresets.json'].map((path): [string, string] => [
    path,
    readFileSync(join(ROOT, path), 'utf8'),
  ]);
  return new Map([...top, ...FOLDERS.flatMap(read)]);
}

/** Rule -> a small checkout that breaks it, and the path that must be named. */
const BAD: Readonly<Record<string, readonly [Record<string, string>, string]>> = {
  'every source file stands in a room': [
    { 'core/cinema/a.h': '', 'misc/a.mjs': '' },
    'misc/a.mjs:1',
  ],
  'C++ rooms include only what lies below them': [
    { 'core/quantum/a.h': '#include "core/model/head/head.h"\n' },
    'core/quantum/a.h:1',
  ],
  'a room with one public header is entered by it alone': [
    {
      'core/model/head/a.cpp':
        '#include "core/quantum/quantum.h"\n#include "core/quantum/kernels.h"\n',
      'core/quantum/b.cpp': '#include "core/quantum/kernels.h"\n',
      'tests/core/quantum_kernels.cpp': '#include "core/quantum/kernels.h"\n',
    },
    'core/model/head/a.cpp:2',
  ],
  'core knows no files, clock, printing, threads, foreign random numbers or wasm': [
    { 'core/image/a.cpp': '#include <vector>\n#include <fstream>\n' },
    'core/image/a.cpp:2',
  ],
  'stb_image is included in exactly one file, under core/image': [
    {
      'core/image/a.cpp': '#include <stb/stb_image.h>\n',
      'core/image/b.cpp': '#include "stb/stb_image.h"\n',
    },
    'core/image/b.cpp:1',
  ],
  'std::complex stays in the gate table, the reference kernels and the read-outs': [
    { 'core/model/a.cpp': 'std::complex<float> z;\n' },
    'core/model/a.cpp:1',
  ],
  'no C++ exception is thrown on purpose': [
    { 'wasm/a.cpp': 'void f() { throw 1; }\n' },
    'wasm/a.cpp:1',
  ],
  'no build loosens floating-point arithmetic': [
    { 'core/CMakeLists.txt': 'target_compile_options(a PRIVATE -ffast-math)\n' },
    'core/CMakeLists.txt:1',
  ],
  'TypeScript and Node rooms import only what lies below them': [
    {
      'web/src/app/state/a.ts':
        "import type { A } from '../../engine/types';\nconst ENDS = ['from', 'to'];\nimport { v } from '../../views/v';\n",
    },
    'web/src/app/state/a.ts:3',
  ],
  'what is served or built needs no package of the tests': [
    {
      'web/package.json': JSON.stringify({
        dependencies: Object.fromEntries(
          ROOMS.flatMap(({ packages = [] }) => packages)
            .filter((name) => name !== 'csv-parse')
            .map((name) => [name.replace(/^((@[^/]+\/)?[^/]+).*/, '$1'), '1.0.0']),
        ),
        devDependencies: { 'csv-parse': '1.0.0' },
      }),
    },
    'web/pipeline/: csv-parse',
  ],
  'no circular imports': [
    {
      'models/extract/a.mjs': "import { b } from './b.mjs';\n",
      'models/extract/b.mjs': "import { a } from './a.mjs';\n",
    },
    'models/extract/a -> models/extract/b -> models/extract/a',
  ],
  'app starts no worker and asks nothing of the browser': [
    { 'web/src/app/measure/a.ts': 'const cores = navigator.hardwareConcurrency;\n' },
    'web/src/app/measure/a.ts:1',
  ],
  'texts reach the page only as text': [
    { 'web/src/views/a.ts': 'element.innerHTML = caption;\n' },
    'web/src/views/a.ts:1',
  ],
  'no text is run as a program': [
    { 'web/src/app/a.ts': "const f = new Function('return 1');\n" },
    'web/src/app/a.ts:1',
  ],
  'no address outside the own origin': [
    { 'web/src/engine/a.ts': "await fetch('https://example.org/a.wasm');\n" },
    'web/src/engine/a.ts:1',
  ],
};

describe('this checkout', () => {
  const sources = checkout();

  it('is read at all', () => {
    const paths = [...sources.keys()];
    for (const path of ['core/status.h', 'wasm/CMakeLists.txt', 'web/src/engine/types.ts']) {
      expect(paths).toContain(path);
    }
  });

  it.each(RULES)('$name', ({ check }) => {
    expect(check(sources)).toEqual([]);
  });

  it('has nothing at the top but the fixed layout and dot-files', () => {
    const others = readdirSync(ROOT).filter(
      (name) => !name.startsWith('.') && ![...TOP_LEVEL, ...MADE].includes(name),
    );
    expect(others).toEqual([]);
  });
});

describe('every rule can fail', () => {
  it.each(RULES)('$name', ({ name, check }) => {
    const [files, expected] = BAD[name] ?? [{}, 'a bad sample for this rule'];
    const findings = check(new Map(Object.entries(files)));
    expect(findings).toHaveLength(1);
    expect(findings[0]).toContain(expected);
  });

  it('but not by a comment', () => {
    expect(withoutComments('a; // innerHTML\n/* eval(\n */ b("//x");')).toMatch(
      /^a; +\n +\n +b\("\/\/x"\);$/,
    );
  });
});
