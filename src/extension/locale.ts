import * as vscode from 'vscode';
import { type Localized, catalogueOf, languageOf, textIn } from '../core/index';

/** The language that the editor speaks, of those that we speak. */
export const language = languageOf(vscode.env.language);

/** The core's words in the editor's language. */
export const words = catalogueOf(language);

/** The variant of a localized text that the person at this editor reads. */
export function inEditorLanguage(text: Localized): string {
	return textIn(language, text);
}
