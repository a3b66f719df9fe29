import type { Profile } from '../../core/index';
import { UserError } from '../user-error';
import type { Words } from '../words/index';

/** The profile with an id. Throws `UserError` where there is none. */
export function profileNamed(id: string, known: readonly Profile[], { errors }: Words): Profile {
	const profile = known.find((one) => one.id === id);
	if (!profile) throw new UserError(errors.unknownProfile(id, idsOf(known)));
	return profile;
}

export function idsOf(profiles: readonly Profile[]): readonly string[] {
	return profiles.map(({ id }) => id);
}
