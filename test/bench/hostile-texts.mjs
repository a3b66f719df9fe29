// Texts made to be slow, by family: what makes one of a given length in UTF-16 units.

/** What is repeated until the text is long enough; without a line end it is all one line. */
const repeated = {
	underscores: '_',
	'letters x': 'x',
	'opening brackets': '（',
	'square brackets': '[',
	'brackets and quotes, opening': '（“「【《',
	'brackets and quotes, nested by line': '（“「【《》】」”）\n',
	'brackets, crossed': '（“）”\n',
	'opening brackets, forty a line': `${'（'.repeat(20)}${'」'.repeat(20)}\n`,
	'mixed marks': '_x×（某20○',
	'one long line of prose': '全年走訪農戶，調解糾紛；達到%。',
	'blanks, one per line': '走訪__戶\n',
	'blanks in one line': '20xx年××鎮',
	'blanks without an end': '××鄉_名20xx年',
	'blanks and doubled marks in one line': '走訪__戶，甲，，',
	'labels with blanks in one line': '甲：____。',
	headings: '一、工作\n',
	'headings, deeper and deeper': '# 一\n## 二\n### 三\n一、四\n（一）五\n1、六\n',
	'headings in one line': '一、工作。（一）打算。',
	'headings with gaps': '一、甲\n三、乙\n七、丙\n',
	'headings of two kinds': '一、甲\n第二、乙\n三、丙\n',
	'headings that repeat': '一、甲\n（一）甲\n（一）甲\n',
	'headings that end as sentences': '一、甲。\n',
	'headings that a profile knows': '一、主要工作\n二、存在問題\n三、下一步打算\n',
	'headings inside that a profile knows': '一、甲\n（一）主要工作\n',
	'headings that count on in another kind': '一、甲\n第二、乙\n第三、丙\n四、丁\n',
	'headings that refer to each other': '一、見第三部分\n三、見（二）\n（三）丙\n',
	'decimals, deep': '1.1.1.1 甲\n',
	'numbered lines': '1、走訪農戶。\n',
	'lines like headings': '工作總結\n\n',
	documents: '篇1\n工作總結\n一、工作\n',
	'documents in one line': '篇1工作總結。一、工作。',
	'documents that name another year': '篇1\n2022年工作總結\n2021年，我鎮全力工作。\n我鎮，我鄉，我街道。\n',
	'empty lines': '\n',
	'carriage returns': '\r',
	spaces: ' ',
	'ideographic spaces': '　',
	'spaces and one sign': `${' '.repeat(400)}（`,
	asterisks: '*',
	'asterisks and letters': '*a',
	backslashes: '\\',
	circles: '○',
	stops: '。',
	ellipses: '…',
	digits: '1',
	'digits and points': '1.',
	years: '2023年',
	dates: '3月5日星期三，',
	terms: '第三屆執委會，第二屆執委會，',
	'crosses in both scripts': 'x总×總',
	'scripts by turns': '总總\n',
	'scripts by lines': '会员踊跃参与。\n會員踴躍參與。\n',
	'variant forms': '羣眾群眾裏裡',
	'combining marks': 'e\u0301\u0301',
	'marks on marks': '\u0301',
	'lone surrogates': '\ud83d',
	'surrogates the wrong way round': '\ude00\ud83d',
	NUL: '\0',
	'byte order marks': '\ufeff',
	'zero-width signs': '\u200b年',
	'bidirectional controls': '\u202e\u2067年',
	'comments, opened': '<!-- ',
	comments: '<!-- a -->',
	'comments that ignore': '<!-- summary-writer-ignore -->\n走訪__戶\n',
	'comments that ignore from here to there':
		'<!-- summary-writer-ignore-start -->\n__\n<!-- summary-writer-ignore-end -->\n',
	fences: '```\n',
	'fences, longer and longer': '````\n```\n',
	'front matter': '---\n',
	'table rows': '|xx|__|\n',
	'cells in one line': '|xx',
	links: '[a](b)',
	'links, opened': '[](',
	'doubled words': '的的我们我们',
	'doubled signs': '年年终终',
	'half-width marks': '中,文;',
	'half-width brackets': '中(',
	quantities: '3,000万元，',
	'totals without an end': '讲座5场、合计8场、',
	growth: '由60元增加到70元，增长18%，',
	'shares of shares': '其中女5人，占3%，',
	'sentences without an end': '工作',
	'a sentence again and again': '利用广播和横幅广泛宣传政策法规知识。\n',
	'sentences in one line': '利用广播和横幅广泛宣传政策法规知识。',
	'percent without numbers': '达到%，',
	'month without day': '年月日',
	'enumerations in one line': '一是甲，二是乙，四是丙，',
	'units everywhere': '我镇，全乡，我街道，',
	references: '见第二条、第三条，',
	attachments: '附件1：表\n附件3：表\n',
	setext: '標題\n---\n',
	labels: '姓名：\n',
	letters: 'word ',
	'front matter and names': '---\ntitle: a\n雙江鎮\n',
};

/** Beside every kind of blank every character that UTF-16 has. */
function everyCharacter(length) {
	const blanks = ['__', 'xx', '××', '○○', '某某', '20xx年', '（）', '**', '__年', '＿＿', '[姓名]', '…', '%', '□'];
	const lines = [];
	for (let at = 0, total = 0; total < length; at++) {
		const character = String.fromCharCode(at % 0x10000);
		const line = blanks.map((blank) => `${character}${blank}${character}`).join('');
		lines.push(line);
		total += line.length + 1;
	}
	return lines.join('\n');
}

/** No line is like another. */
function counted(length) {
	const lines = [];
	for (let n = 0, total = 0; total < length; n++) {
		lines.push(`${n}年第${n}屆“${n}人，占${n % 100}.${n % 10}%；${n}`);
		total += lines[n].length + 1;
	}
	return lines.join('\n');
}

/** No word is like another, and each has a blank. */
function namedBlanks(length) {
	const words = [];
	for (let n = 0, total = 0; total < length; n++) {
		words.push(`${String.fromCharCode(0x4e00 + (n % 8000), 0x4e00 + (Math.floor(n / 8000) % 8000))}：____。`);
		total += words[n].length;
	}
	return words.join('');
}

/** Opened once more on each line, never closed; and numbers one level deeper by line. */
function staircase(length) {
	const lines = [];
	for (let n = 0, total = 0; total < length; n++) {
		lines.push(`${'（'.repeat(1 + (n % 60))}甲${'1.'.repeat(n % 40)}`);
		total += lines[n].length + 1;
	}
	return lines.join('\n');
}

const written = {
	'every character beside every blank': everyCharacter,
	'lines that all differ': counted,
	'blanks behind words that all differ': namedBlanks,
	staircase,
	'half of it white space': (length) => `${' '.repeat(length / 2)}${'（'.repeat(length / 2)}`,
	'half of it white space behind': (length) => `${'一、甲'}${' '.repeat(length / 2)}${'_'.repeat(length / 2)}`,
	'a million of openings, as many closings': (length) => `${'（'.repeat(length / 2)}${'）'.repeat(length / 2)}`,
};

/** Every family by name: makes a text of so many UTF-16 units, or a few more. */
export const families = {
	...Object.fromEntries(
		Object.entries(repeated).map(([name, piece]) => [name, (length) => piece.repeat(Math.ceil(length / piece.length))]),
	),
	...written,
};
