/** A running timer; both extension hosts have them, no library of ours declares them for both. */
type Timer = { readonly __timer: never };

declare function setTimeout(run: () => void, milliseconds: number): Timer;
declare function clearTimeout(timer: Timer | undefined): void;
