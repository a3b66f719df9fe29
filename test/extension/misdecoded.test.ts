import assert from 'node:assert/strict';
import { unreadable } from '../../src/extension/misdecoded';

const cases = [
	{
		what: 'a summary',
		text: '年終工作總結。一年來，在上級的領導下，圓滿完成各項工作任務，取得了較好的成績。'.repeat(3),
		is: undefined,
	},
	{ what: 'one short sentence over and over', text: '走訪××村。'.repeat(500), is: undefined },
	{ what: 'names and figures', text: '趙鈺婷 1,206 元；錢鑫磊 982 元；孫皓軒 1,140 元。', is: undefined },
	{
		what: 'French',
		text: 'Résumé annuel : les élèves ont été reçus à la fête, où l’équipe a présenté ses réalisations très appréciées. Où çà ? Là.',
		is: undefined,
	},
	{ what: 'English', text: 'Annual summary. We shipped the café module and measured a 5% gain.', is: undefined },
	{ what: 'nothing', text: '', is: undefined },
	{
		what: 'GBK read as UTF-8',
		text: '\ufffd\ufffd\ufffd\u0579\ufffd\ufffd\ufffd\u05dc\ufffd\ufffd\ufffd 20xx',
		is: 'misdecoded',
	},
	{ what: 'GBK read as Latin-1', text: 'ÄêÖÕ¹¤×÷×Ü½á£ºÒ»ÄêÀ´£¬ÔÚÉÏ¼¶µÄÁìµ¼ÏÂ£¬Ô²ÂúÍê³É', is: 'misdecoded' },
	{
		what: 'UTF-8 read as GBK',
		text: '骞寸粓宸ヤ綔鎬荤粨锛氫竴骞存潵锛屽湪涓婄骇鐨勯瀵间笅锛屽渾婊″畬鎴愬悇椤瑰伐浣滀换鍔°€',
		is: 'misdecoded',
	},
	{ what: 'a file with zeros in it', text: 'PK\u0003\u0004\0\0\0\0\0\0word/document.xml', is: 'binary' },
] as const;

describe('A text that was opened with the wrong encoding is told from', () => {
	for (const { what, text, is } of cases) {
		it(what, () => {
			assert.equal(unreadable(text), is);
		});
	}
});
