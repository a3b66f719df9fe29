import type { Scan } from '../scan/scan';
import { markOf } from './ordinal';
import { flatNodes } from './rows';
import { stepsOf, type Style } from './styles';
import type { Node } from './tree';

/** What a heading is marked with at another depth. */
export interface NewMark {
	readonly mark: string;
	/** It has a number. */
	readonly numbered: boolean;
}

/** What new marks go by. */
export interface MarkContext {
	readonly scan: Scan;
	/** The style whose next step counts where there is nothing to imitate. */
	readonly preferred: Style;
	/** A heading of the document for each depth (1-based). */
	readonly models: ReadonlyMap<number, Node>;
}

/** The first heading of each depth; one inside a section that is about to change only where there is no other. */
export function modelsOf(tree: readonly Node[], changing: Node): ReadonlyMap<number, Node> {
	const inside = new Set(flatNodes([changing]));
	const [models, others] = [new Map<number, Node>(), new Map<number, Node>()];
	const visit = (nodes: readonly Node[], depth: number): void => {
		for (const node of nodes) {
			const found = inside.has(node) ? others : models;
			const known = found.get(depth);
			if (!known || (known.run === undefined && node.run !== undefined)) found.set(depth, node);
			visit(node.children, depth + 1);
		}
	};
	visit(tree, 1);
	return new Map([...others, ...models]);
}

/**
 * The mark of a heading that moves `by` levels (−1 up, +1 down): that of `model`, else that of another heading of that depth,
 * else the next step of its own style. `undefined` where there is none.
 */
export function newMark(
	context: MarkContext,
	node: Node,
	depth: number,
	by: number,
	model: Node | undefined,
): NewMark | undefined {
	const own = textOf(context, node);
	const like = model ?? context.models.get(depth);
	if (like) return { mark: dressed(own, textOf(context, like)), numbered: like.run !== undefined };
	const hashes = /^(#{1,6})([ \t\u3000]{0,4})/u.exec(own);
	const level = (hashes?.[1]?.length ?? 0) + by;
	if (hashes && (level < 1 || level > 6)) return undefined;
	const inner = hashes ? own.slice(hashes[0].length) : own;
	const lead = hashes ? '#'.repeat(level) + (hashes[2] || ' ') : '';
	if (node.run === undefined) return hashes ? { mark: lead + inner, numbered: false } : undefined;
	const stepped = steppedFrom(inner, by, context.preferred);
	return stepped === undefined ? undefined : { mark: lead + dressed(inner, stepped), numbered: true };
}

function textOf({ scan }: MarkContext, { line, heading }: Node): string {
	return markOf(scan.lines[line]?.text ?? '', heading);
}

/** Bold stays with the heading that has it. */
function dressed(own: string, mark: string): string {
	const plain = mark.replace(/\*\*/u, '');
	return own.includes('**') ? plain.replace(/^((?:#{1,6}[ \t\u3000]{1,4})?)/u, '$1**') : plain;
}

function steppedFrom(mark: string, by: number, preferred: Style): string | undefined {
	const decimal = /^([0-9]{1,2}(?:\.[0-9]{1,2}){0,4})[.]?([ \t\u3000]{0,2})$/u.exec(mark);
	const ordinal = mark.replace(/\*\*/gu, '').trim();
	for (const [ladder, step] of stepsOf(ordinal, preferred)) {
		const found = ladder[step + by];
		if (found !== undefined) return found;
	}
	return decimal && by > 0 ? `${decimal[1]}.1${decimal[2] || ' '}` : undefined;
}
