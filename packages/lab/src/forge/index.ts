export { FORGE_USER, Forge } from './Forge';
export type { ForgeUser } from './authenticate';
