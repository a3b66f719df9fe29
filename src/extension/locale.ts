import * as vscode from 'vscode';
import { type Localized, catalogueOf, textIn } from '../core/index';
// On its own, so that a window which has no summary yet does not load the core.
import { languageOf } from '../core/messages/language';
import { later } from './later';

/** The language that the editor speaks, of those that we speak. */
export const language = languageOf(vscode.env.language);

/** The core's words in the editor's language. */
export const words = later(() => catalogueOf(language));

/** The variant of a localized text that the person at this editor reads. */
export function inEditorLanguage(text: Localized): string {
	return textIn(language, text);
}
