/** Turns the screen, keeps it lit, and finds out how large it is: by xrandr and xset on X, by wlr-randr on Wayland. */

import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const TIMEOUT_MS = 5000;
const run = (program, words) => promisify(execFile)(program, words, { timeout: TIMEOUT_MS });

/** As a screen may be turned: the names of xrandr, with those of wlr-randr. */
export const ROTATIONS = Object.freeze({
  normal: 'normal',
  left: '90',
  inverted: '180',
  right: '270',
});

/** Name of the first connected output that `xrandr --query` lists; null: none. */
export const firstOutputOfX = (listed) => /^(\S+) connected/m.exec(listed)?.[1] ?? null;

/** The same of `wlr-randr`. */
export const firstOutputOfWayland = (listed) => /^(\S+) "/m.exec(listed)?.[1] ?? null;

/** {width, height} that `xrandr --query` says the whole screen has now; null: it does not. */
export function sizeOfX(listed) {
  const [, width, height] = /current (\d+) x (\d+)/.exec(listed) ?? [];
  return width === undefined ? null : { width: Number(width), height: Number(height) };
}

/** Commands that turn an output of X, and its touch screen with it, and keep it lit. `touch`: its name, or null. */
export function commandsForX({ output, rotate, touch }) {
  const turned = output === null || rotate === null;
  return [
    ...(turned ? [] : [['xrandr', '--output', output, '--rotate', rotate]]),
    ...(touch === null || output === null ? [] : [['xinput', 'map-to-output', touch, output]]),
    // Neither a saver nor power saving.
    ['xset', 's', 'off'],
    ['xset', 's', 'noblank'],
    ['xset', '-dpms'],
  ];
}

/** Of Wayland: cage never blanks the screen, and a touch screen follows its output. */
export const commandsForWayland = ({ output, rotate }) =>
  output === null || rotate === null
    ? []
    : [['wlr-randr', '--output', output, '--transform', ROTATIONS[rotate]]];

const listing = (program, ...words) =>
  run(program, words).then(
    ({ stdout }) => stdout,
    () => '',
  );

/**
 * Sets the screen up as `wanted` ({output, rotate, touch}, null: as it is) has it; what fails is logged and left. Resolves with
 * the size that a window must have, null where the compositor gives it one.
 */
export async function setUpScreen(wanted, log, env = process.env) {
  if (!env.WAYLAND_DISPLAY && !env.DISPLAY) return null;
  const wayland = Boolean(env.WAYLAND_DISPLAY);
  const listed = wayland ? await listing('wlr-randr') : await listing('xrandr', '--query');
  const first = wayland ? firstOutputOfWayland(listed) : firstOutputOfX(listed);
  const screen = { ...wanted, output: wanted.output ?? first };
  const commands = wayland ? commandsForWayland(screen) : commandsForX(screen);
  for (const [program, ...words] of commands) {
    await run(program, words).catch((error) => {
      const said = (error.stderr || error.message).trim().split('\n')[0];
      log(`\`${[program, ...words].join(' ')}\` failed: ${said}`);
    });
  }
  return wayland ? null : sizeOfX(await listing('xrandr', '--query'));
}
