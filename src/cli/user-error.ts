/** Something that a person has to put right: the message says what is wrong and what to do. The run ends with exit code 2. */
export class UserError extends Error {}
