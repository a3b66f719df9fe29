import { analyze } from './analysis';
import { type Habits, insertionOf } from './insert';
import type { Profile } from './profile/profile';
import { missingItems } from './rules/missing-section';

/**
 * The text of a new summary: the profile's name as its title, and every required section with its template; every section where
 * the profile requires none. Line ends are `\n`.
 */
export function skeletonOf(profile: Profile, habits: Habits): string {
	let text = `${habits.markdown ? '# ' : ''}${profile.name[habits.script]}\n\n`;
	const inserted = new Set<string>();
	for (;;) {
		const analysis = analyze(text, profile, { markdown: habits.markdown });
		const [checklist] = analysis.checklists;
		if (!checklist) return text;
		const wanted = checklist.required ? [...missingItems(checklist)].map(([item]) => item) : checklist.items;
		const item = wanted.find(({ spec, status }) => status === 'missing' && !inserted.has(spec.id));
		if (!item) return text;
		inserted.add(item.spec.id);
		const { at, parts, after } = insertionOf(analysis, 0, item, habits);
		const written = parts.map((part) => (typeof part === 'string' ? part : part.blank)).join('') + after;
		const lines = text.split('\n');
		const line = lines[at.line] ?? '';
		lines[at.line] = line.slice(0, at.column) + written + line.slice(at.column);
		text = lines.join('\n');
	}
}
