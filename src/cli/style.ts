import { styleText } from 'node:util';
import type { Io, Output } from './io';

/** Gives a text a colour, or leaves it as it is. */
export type Style = (format: Parameters<typeof styleText>[0], text: string) => string;

/** Colours as `--color` says; else on a terminal that has them, unless NO_COLOR is set (no-color.org). */
export function styleFor(when: string | undefined, output: Output, env: Io['env']): Style {
	const coloured =
		when === 'always' || (when !== 'never' && output.isTerminal && !env['NO_COLOR'] && env['TERM'] !== 'dumb');
	return coloured ? (format, text) => styleText(format, text, { validateStream: false }) : (_, text) => text;
}
