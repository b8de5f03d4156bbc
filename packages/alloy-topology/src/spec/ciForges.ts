/** The forges whose CI can be told to check a repository. */
export const CI_FORGES = ['github', 'gitea', 'gitlab', 'none'] as const;
