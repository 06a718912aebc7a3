/** The languages a person can choose: the folders of `_locales`. A page cannot list its own package, so they are named here. */

export const LANGUAGES = ['en'] as const;
