import type { Scan } from '../scan/scan';
import { sumOf } from './found';
import { evidenceOf } from './lines';

/** In which writing system a text is written, and by what margin. */
export interface Majority {
	readonly script: 'hant' | 'hans';
	/** Characters of that system only. */
	readonly own: number;
	/** Characters of the other system only. */
	readonly other: number;
}

/** The writing system of a text; `undefined` where it has too little to tell, or no clear majority. */
export function majorityOf(scan: Scan): Majority | undefined {
	const traditional = evidenceOf(scan, traditionalOnes);
	const simplified = evidenceOf(scan, simplifiedOnes);
	const script = traditional > simplified ? 'hant' : 'hans';
	const own = Math.max(traditional, simplified);
	const other = Math.min(traditional, simplified);
	return own >= least && other * dominance <= own ? { script, own, other } : undefined;
}

const traditionalOnes = sumOf((line) => line.traditional);
const simplifiedOnes = sumOf((line) => line.simplified);

const least = 20;
const dominance = 6;
