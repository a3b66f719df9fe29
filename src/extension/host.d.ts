// What both extension hosts have, the one in Node and the one in a worker, and no library declares for both.

type Timer = { readonly __timer: never };

declare function setTimeout(run: () => void, milliseconds: number): Timer;
declare function clearTimeout(timer: Timer | undefined): void;

declare class TextDecoder {
	decode(bytes: Uint8Array): string;
}

declare class TextEncoder {
	encode(text: string): Uint8Array;
}
