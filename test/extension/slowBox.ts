import * as vscode from 'vscode';

type Input = vscode.QuickPick<vscode.QuickPickItem>;
type Handlers = Readonly<Record<'value' | 'accept' | 'hide', vscode.EventEmitter<unknown>>>;

/** A person at the box of the fill-in, whose keys and whose picture of it are late by as much as the tests want. */
export interface SlowBox extends vscode.Disposable {
	/** Types without looking; `\n` is Enter, `\x1b` Escape. */
	type(keys: string): void;
	/** Runs a command, as a key does: it arrives after what was typed before. */
	run(command: string): void;
	/** What a person sees in the box; `undefined` where none shows. */
	readonly shown:
		| { readonly title: string; readonly step: string; readonly value: string; readonly labels: readonly string[] }
		| undefined;
}

interface Picture {
	title: string;
	step: number | undefined;
	totalSteps: number | undefined;
	value: string;
	items: readonly vscode.QuickPickItem[];
	visible: boolean;
}

/** Every box that is made until it is disposed of is a slow one. `late`: milliseconds until a message arrives, asked for each. */
export function slowBoxes(late: () => number): SlowBox {
	const real = vscode.window.createQuickPick;
	let box: Box | undefined;
	vscode.window.createQuickPick = (() => {
		box = createBox(late);
		return box.input;
	}) as typeof real;
	return {
		type(keys) {
			for (const key of keys) box?.key(key);
		},
		run(command) {
			const execute = () => void vscode.commands.executeCommand(command);
			if (box) box.send(execute);
			else execute();
		},
		get shown() {
			if (!box?.picture.visible) return undefined;
			const { title, step, totalSteps, value, items } = box.picture;
			return { title, step: `${step}/${totalSteps}`, value, labels: items.map(({ label }) => label) };
		},
		dispose() {
			vscode.window.createQuickPick = real;
		},
	};
}

interface Box {
	readonly input: Input;
	readonly picture: Picture;
	key(key: string): void;
	readonly send: (action: () => void) => void;
}

function createBox(late: () => number): Box {
	const toPerson = inOrder(late);
	const toOwner = inOrder(late);
	const handlers: Handlers = {
		value: new vscode.EventEmitter(),
		accept: new vscode.EventEmitter(),
		hide: new vscode.EventEmitter(),
	};
	const picture: Picture = { title: '', step: undefined, totalSteps: undefined, value: '', items: [], visible: false };
	const own = {
		value: '',
		items: [] as readonly vscode.QuickPickItem[],
		active: [] as readonly vscode.QuickPickItem[],
	};
	const show = (value: string): void => {
		if (value === picture.value) return;
		picture.value = value;
		toOwner(() => {
			own.value = value;
			handlers.value.fire(value);
		});
	};
	const hide = (): void => {
		if (!picture.visible) return;
		picture.visible = false;
		toOwner(() => handlers.hide.fire(undefined));
	};
	const never = new vscode.EventEmitter<never>().event;
	const input = {
		get value() {
			return own.value;
		},
		set value(value: string) {
			own.value = value;
			toPerson(() => show(value));
		},
		get items() {
			return own.items;
		},
		set items(items: readonly vscode.QuickPickItem[]) {
			own.items = items;
			toPerson(() => {
				picture.items = items;
				toOwner(() => {
					own.active = items.slice(0, 1);
				});
			});
		},
		get activeItems() {
			return own.active;
		},
		set title(title: string) {
			toPerson(() => {
				picture.title = title;
			});
		},
		set step(step: number | undefined) {
			toPerson(() => {
				picture.step = step;
			});
		},
		set totalSteps(total: number | undefined) {
			toPerson(() => {
				picture.totalSteps = total;
			});
		},
		show: () =>
			toPerson(() => {
				picture.visible = true;
			}),
		hide: () => toPerson(hide),
		dispose: () => toPerson(hide),
		onDidAccept: handlers.accept.event,
		onDidChangeValue: handlers.value.event,
		onDidHide: handlers.hide.event,
		onDidTriggerButton: never,
	};
	return {
		input: input as unknown as Input,
		picture,
		send: toOwner,
		key(key) {
			if (!picture.visible) return;
			if (key === '\n') toOwner(() => handlers.accept.fire(undefined));
			else if (key === '\x1b') hide();
			else show(picture.value + key);
		},
	};
}

/** Carries messages, each with its own delay, none before the one that was sent before it. */
function inOrder(late: () => number): (deliver: () => void) => void {
	let last: Promise<void> = Promise.resolve();
	return (deliver) => {
		const due = new Promise<void>((done) => {
			setTimeout(done, late());
		});
		last = Promise.all([last, due]).then(deliver);
	};
}
