import type { CarefulCode, CarefulData } from '../rules/careful';

/** The words of the careful rules in one language. */
export interface CarefulCatalogue {
	/** What is wrong, why, whether that is certain, and what to do. */
	readonly messages: { readonly [C in CarefulCode]: (data: CarefulData[C]) => string };
	/** What each rule looks for, in one line. */
	readonly rules: Readonly<Record<CarefulCode, string>>;
}
