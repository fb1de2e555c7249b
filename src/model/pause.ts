/** Lets other work go on in the middle of a long one; throws where the long one is no longer wanted. */
export type Pause = () => Promise<void>;
