import * as vscode from 'vscode';
import type { Deps } from '../deps';
import { registerDeriveProfile } from './deriveProfile';
import { registerFoldToLevel } from './folding';
import { registerHandIn } from './handIn';
import { registerNewProfile } from './newProfile';
import { registerNumbering } from './numbering';
import { registerSectionCommands } from './sections';
import { registerShowProfile } from './showProfile';

/** Everything about profiles of one's own, the order and numbers of sections, and handing in, but for the quick fixes. */
export function registerStructure(deps: Deps): vscode.Disposable {
	return vscode.Disposable.from(
		registerSectionCommands(deps),
		registerNumbering(deps),
		registerFoldToLevel(deps),
		registerNewProfile(deps),
		registerDeriveProfile(deps),
		registerShowProfile(deps),
		registerHandIn(deps),
	);
}
