/** The style sheet that a museum's theme becomes. */

import { expect, it } from 'vitest';
import { styleOf } from '../../../../web/src/views/kit/exhibit-theme';

it('colours by day and night, on screens that force none; typefaces before ours', () => {
  const style = styleOf({
    light: { paper: '#eef3f2', 'on-both': '#ffffff' },
    dark: { paper: '#0e1617' },
    typefaces: { headings: 'gallery/typeface-headings.woff2' },
  });
  expect(style).toContain('--serif: "Exhibit headings", Georgia');
  expect(style).not.toContain('--sans');
  expect(style).toMatch(
    /@media screen and \(forced-colors: none\) \{ :root \{ --paper: #eef3f2; --on-both: #ffffff; \} :root\[data-theme="dark"\] \{ --paper: #0e1617; \} \}$/,
  );
});
