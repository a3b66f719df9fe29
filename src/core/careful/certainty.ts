/** Whether a finding is beyond doubt or a person should judge. */
export type Certainty = 'certain' | 'likely';
