/** Makes pictures of screens small: a PNG with a palette, which loses nothing that an eye would miss. */
import { crc32, deflateSync, inflateSync } from 'node:zlib';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/**
 * @param {Buffer} png 8 bits per channel, not interlaced, as browsers write it
 * @param {number} [colours] at most 256
 * @param {number} [tallest] what is below so many pixels is cut off
 * @param {number} [widest] what is to the right of so many pixels is cut off
 * @returns {Buffer} the same picture in the colours that matter most
 */
export function withPalette(png, colours = 256, tallest = Infinity, widest = Infinity) {
	const { width: stride, height: whole, pixels } = decode(png);
	const [width, height] = [Math.min(stride, widest), Math.min(whole, tallest)];
	const palette = paletteOf(pixels, colours);
	const nearest = new Map(palette.map((colour, index) => [colour, index]));
	const rows = Buffer.alloc(height * (width + 1));
	for (let y = 0; y < height; y++) {
		for (let x = 0; x < width; x++) {
			const colour = pixels[y * stride + x];
			let index = nearest.get(colour);
			if (index === undefined) nearest.set(colour, (index = nearestOf(palette, colour)));
			rows[y * (width + 1) + 1 + x] = index;
		}
	}
	const header = Buffer.alloc(13);
	header.writeUInt32BE(width, 0);
	header.writeUInt32BE(height, 4);
	header.set([8, 3, 0, 0, 0], 8);
	const table = Buffer.from(palette.flatMap((colour) => channelsOf(colour).slice(0, 3)));
	const opacity = Buffer.from(palette.map((colour) => channelsOf(colour)[3]));
	return Buffer.concat([
		signature,
		chunk('IHDR', header),
		chunk('PLTE', table),
		...(opacity.every((one) => one === 255) ? [] : [chunk('tRNS', opacity)]),
		chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
		chunk('IEND', Buffer.alloc(0)),
	]);
}

/**
 * @param {Buffer} png
 * @returns {{ width: number, height: number, pixels: Uint32Array }} colours as 0xaarrggbb
 */
function decode(png) {
	const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
	const [depth, type, , , interlaced] = png.subarray(24, 29);
	const channels = { 2: 3, 6: 4 }[type];
	if (depth !== 8 || channels === undefined || interlaced) throw new Error('Only plain PNGs in true colour are read.');
	const parts = [];
	for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
		if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
			parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
	}
	const raw = inflateSync(Buffer.concat(parts));
	const stride = width * channels;
	const pixels = new Uint32Array(width * height);
	let above = new Uint8Array(stride);
	for (let y = 0; y < height; y++) {
		const start = y * (stride + 1);
		const row = unfilter(raw[start], raw.subarray(start + 1, start + 1 + stride), above, channels);
		for (let x = 0; x < width; x++) {
			const at = x * channels;
			const alpha = channels === 4 ? row[at + 3] : 255;
			pixels[y * width + x] = (alpha << 24) | (row[at] << 16) | (row[at + 1] << 8) | row[at + 2];
		}
		above = row;
	}
	return { width, height, pixels };
}

/**
 * The filters of the PNG specification, section 9.
 *
 * @param {number} filter
 * @param {Uint8Array} row
 * @param {Uint8Array} above
 * @param {number} channels
 * @returns {Uint8Array}
 */
function unfilter(filter, row, above, channels) {
	const out = new Uint8Array(row.length);
	for (let at = 0; at < row.length; at++) {
		const left = at < channels ? 0 : out[at - channels];
		const up = above[at];
		const corner = at < channels ? 0 : above[at - channels];
		out[at] = row[at] + [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter];
	}
	return out;
}

function paeth(left, up, corner) {
	const guess = left + up - corner;
	const [a, b, c] = [left, up, corner].map((one) => Math.abs(guess - one));
	return a <= b && a <= c ? left : b <= c ? up : corner;
}

/**
 * @param {Uint32Array} pixels
 * @param {number} size
 * @returns {number[]} the colours that matter most
 */
function paletteOf(pixels, size) {
	/** @type {Map<number, number>} */
	const counts = new Map();
	for (const colour of pixels) counts.set(colour, (counts.get(colour) ?? 0) + 1);
	const sorted = (weight) => [...counts].sort((one, other) => weight(other) - weight(one)).map(([colour]) => colour);
	const frequent = sorted(([, count]) => count).slice(0, Math.ceil(size * 0.7));
	const coloured = sorted(([colour, count]) => Math.sqrt(count) * saturation(colour));
	return [...new Set([...frequent, ...coloured])].slice(0, size);
}

/** A few coloured pixels, of an icon or an underline, say more than many grey ones. */
function saturation(colour) {
	const channels = channelsOf(colour).slice(0, 3);
	return Math.max(...channels) - Math.min(...channels);
}

function nearestOf(palette, colour) {
	let best = 0;
	let least = Infinity;
	for (const [index, one] of palette.entries()) {
		const wanted = channelsOf(colour);
		const distance = channelsOf(one).reduce((sum, channel, n) => sum + (channel - wanted[n]) ** 2, 0);
		if (distance < least) [best, least] = [index, distance];
	}
	return best;
}

/** Red, green, blue, opacity. */
function channelsOf(colour) {
	return [(colour >> 16) & 255, (colour >> 8) & 255, colour & 255, colour >>> 24];
}

/**
 * @param {string} name
 * @param {Buffer} data
 */
function chunk(name, data) {
	const head = Buffer.alloc(4);
	head.writeUInt32BE(data.length);
	const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
	const tail = Buffer.alloc(4);
	tail.writeUInt32BE(crc32(body));
	return Buffer.concat([head, body, tail]);
}
