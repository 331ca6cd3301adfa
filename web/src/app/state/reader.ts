/** How deep the visitor looks, and in whose words the page speaks. */

/** Answer and attention; what-ifs; the circuit and the measurements. Each holds the one before it. */
export const DEPTHS = ['look', 'play', 'study'] as const;
export type Depth = (typeof DEPTHS)[number];

/** For whom a text is written. A message may say the same in three ways; most need only one. */
export const LEVELS = ['child', 'adult', 'physicist'] as const;
export type Level = (typeof LEVELS)[number];

/** Those that the page speaks, each with its texts in web/src/locales. */
export const LANGUAGES = ['en', 'zh', 'es', 'fr'] as const;
export type Language = (typeof LANGUAGES)[number];
