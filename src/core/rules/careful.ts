import { brokenChain } from './broken-chain';
import { conversionAccident } from './conversion-accident';
import { documentNumberBrackets } from './document-number-brackets';
import { doubledPunctuation } from './doubled-punctuation';
import { doubledWord } from './doubled-word';
import { figuresDisagree } from './figures-disagree';
import { foreignUnit } from './foreign-unit';
import { halfwidthPunctuation } from './halfwidth-punctuation';
import { impossibleDate } from './impossible-date';
import { missingStop } from './missing-stop';
import { mixedScript } from './mixed-script';
import { mixedWidthDigits } from './mixed-width-digits';
import { repeatedSentence } from './repeated-sentence';
import type { Rule } from './rule';
import { templateResidue } from './template-residue';
import { termBackwards } from './term-backwards';
import { unbalancedPair } from './unbalanced-pair';
import { unitLevelMixed } from './unit-level-mixed';
import { variantMixture } from './variant-mixture';
import { weekdayDisagrees } from './weekday-disagrees';
import { yearDisagrees } from './year-disagrees';

/** The rules of the careful editor: what a reader would be ashamed of though nothing is blank or missing. Each speaks only where it is sure enough. */
export const carefulRules = [
	templateResidue,
	figuresDisagree,
	impossibleDate,
	weekdayDisagrees,
	yearDisagrees,
	termBackwards,
	foreignUnit,
	unitLevelMixed,
	mixedScript,
	variantMixture,
	conversionAccident,
	unbalancedPair,
	halfwidthPunctuation,
	doubledPunctuation,
	missingStop,
	documentNumberBrackets,
	mixedWidthDigits,
	brokenChain,
	repeatedSentence,
	doubledWord,
] as const;

type CarefulRule = (typeof carefulRules)[number];

/** Codes of the careful rules. */
export type CarefulCode = CarefulRule['code'];

type DataOf<R> = R extends Rule<string, infer Data> ? Data : never;

/** The facts of the careful rules, by code. */
export type CarefulData = { readonly [R in CarefulRule as R['code']]: DataOf<R> };
