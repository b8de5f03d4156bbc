export { AlloyRepositoryPreview } from './AlloyRepositoryPreview';
export type { PreviewOptions } from './AlloyRepositoryPreview';
