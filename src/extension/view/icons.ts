import * as vscode from 'vscode';
import type { Status } from '../../core/index';
import type { Row } from './rows';

const icons: Readonly<Record<Status, readonly [icon: string, color: string]>> = {
	missing: ['circle-slash', 'list.warningForeground'],
	unheaded: ['question', 'descriptionForeground'],
	empty: ['circle-large-outline', 'list.warningForeground'],
	thin: ['remove', 'descriptionForeground'],
	unfilled: ['edit', 'list.warningForeground'],
	done: ['check', 'testing.iconPassed'],
};

/** The icon of a row. It says nothing that the row's words do not say too. */
export function iconOf({ kind, status, outOfOrder }: Row): vscode.ThemeIcon {
	if (kind === 'document') return new vscode.ThemeIcon('book');
	const [icon, color] = icons[status ?? 'done'];
	return new vscode.ThemeIcon(outOfOrder ? 'arrow-swap' : icon, new vscode.ThemeColor(color));
}
