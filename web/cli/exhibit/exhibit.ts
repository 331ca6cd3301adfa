/** `qurio exhibit`: a museum's own exhibit, from a folder. */

import { realpath } from 'node:fs/promises';
import { messageOf, type Outcome } from '../../src/rpc/outcome';
import { errorCode, fileProblem, inWords } from '../file-problem';
import { printable } from '../printable';
import { sentence } from '../sentences';
import { checkAnswers } from './answers';
import type { ExhibitCommand } from './arguments';
import { buildPage } from './build';
import { type CheckedExhibit, checkExhibit } from './check';
import { counted, errorsOf, type Finding, shown } from './findings';
import { importExhibit } from './import';
import { newExhibit } from './new';
import { EXHIBIT_FILE } from './read-exhibit';
import { servePage } from './serve';

type Say = (text: string) => void;
type Known = Exclude<ExhibitCommand, { kind: 'wrong' }>;

/** The exit code; answers go to `print`, what goes wrong to `complain`. */
export async function exhibit(
  command: Known,
  workerScript: string,
  print: Say,
  complain: Say,
): Promise<number> {
  const say = (text: string) => print(printable(text));
  const grumble = (text: string) => complain(printable(text));
  try {
    return await run(command, workerScript, say, grumble);
  } catch (error) {
    grumble(errorCode(error) === '' ? messageOf(error) : fileProblem(error, pathIn(error)));
    return 1;
  }
}

const pathIn = (error: unknown) =>
  error instanceof Error && 'path' in error ? String(error.path) : 'a file';

async function run(
  command: Known,
  workerScript: string,
  print: Say,
  complain: Say,
): Promise<number> {
  if (command.kind === 'new') {
    const { folder } = command;
    return ended(await newExhibit(folder), complain, () =>
      print(
        `"${folder}" has three objects to begin with: change its ${EXHIBIT_FILE}, then \`qurio exhibit check\``,
      ),
    );
  }
  if (command.kind === 'import') {
    return ended(await importExhibit(command, print), complain, () => {
      print(`next: \`qurio exhibit check ${command.output}\``);
    });
  }
  const folder = await inWords(command.folder, realpath(command.folder));
  const checked = await checkExhibit(folder);
  if (command.kind === 'check')
    return check(checked, command.model ? workerScript : null, print, complain);
  for (const finding of errorsOf(checked.findings)) complain(shown(finding));
  if (checked.ready === null) return 1;
  if (command.kind === 'serve') return servePage(folder, checked.ready, command.port, complain);
  const built = await buildPage(folder, checked.ready, command.output);
  const { length } = checked.ready.objects;
  return ended(built, complain, () =>
    print(
      `"${command.output}" has the page with ${counted(length, 'object')}: put it on any web server, or look at it with \`qurio exhibit serve\``,
    ),
  );
}

function ended(outcome: Outcome<unknown>, complain: Say, done: () => void): number {
  if (!outcome.ok) {
    complain(sentence(outcome.failure));
    return 1;
  }
  done();
  return 0;
}

/** `workerScript`: null: the model is not asked. */
async function check(
  { findings, ready }: CheckedExhibit,
  workerScript: string | null,
  print: Say,
  complain: Say,
): Promise<number> {
  for (const finding of findings) print(shown(finding));
  const errors = errorsOf(findings).length;
  const answers =
    ready === null || workerScript === null
      ? { ok: true as const, value: [] as readonly Finding[] }
      : await checkAnswers(ready, workerScript);
  if (!answers.ok) {
    complain(sentence(answers.failure));
    return 1;
  }
  for (const finding of answers.value) print(shown(finding));
  const warnings = findings.length - errors + answers.value.length;
  print(
    `${counted(errors, 'error')}, ${counted(warnings, 'warning')}${asked(ready, workerScript)}`,
  );
  return errors === 0 && ready !== null ? 0 : 1;
}

function asked(ready: CheckedExhibit['ready'], workerScript: string | null): string {
  if (ready === null)
    return workerScript === null ? '' : '; the model is asked once there are no errors';
  return workerScript === null
    ? '; the model was not asked'
    : `; the model was asked about ${counted(ready.objects.length, 'object')}`;
}
