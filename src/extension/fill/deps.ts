import type { Deps } from '../deps';
import type { BlanksReader } from './blanks';
import type { States } from './states';
import type { RememberedValues } from './values';

/** What the parts of the fill-in are built from. */
export interface FillDeps extends Deps {
	readonly states: States;
	readonly blanks: BlanksReader;
	readonly values: RememberedValues;
}
