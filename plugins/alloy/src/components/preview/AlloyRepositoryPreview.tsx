import GlobalStyles from '@mui/material/GlobalStyles';
import { usePreview } from '../../preview';
import { RepositoryPreview } from './RepositoryPreview';

/** Beside the other fields from here on; under them on a narrower page. */
const WIDE = '@media (min-width: 1200px)';

/** The grid that the scaffolder puts the fields of a page in. */
const PAGE =
  '.MuiGrid-container:has(> .MuiGrid-item [data-alloy-repository-preview])';

const SPLIT = {
  [WIDE]: {
    [PAGE]: {
      columnGap: '16px',
      display: 'grid',
      gridTemplateColumns: 'minmax(20rem, 2fr) minmax(0, 3fr)',
      // What the preview is higher than the fields goes to the last row.
      gridTemplateRows: 'repeat(49, auto) 1fr',
    },
    [`${PAGE} > .MuiGrid-item`]: {
      gridColumn: 1,
      maxWidth: '100%',
      minWidth: 0,
    },
    [`${PAGE} > .MuiGrid-item:has([data-alloy-repository-preview])`]: {
      alignSelf: 'start',
      gridColumn: 2,
      gridRow: '1 / span 50',
      position: 'sticky',
      top: 16,
    },
  },
};

/** What a template can set as `ui:options`. */
export interface PreviewOptions {
  /** What happens once the form is sent, a sentence a step. */
  readonly next?: readonly string[];
}

/**
 * A field of the scaffolder's form that asks for nothing: it shows the files
 * that the answers of the whole form make, and changes with them.
 */
export function AlloyRepositoryPreview(props: {
  formContext?: { formData?: Readonly<Record<string, unknown>> };
  uiSchema?: { 'ui:options'?: PreviewOptions };
}) {
  const preview = usePreview(props.formContext?.formData ?? {});
  return (
    <div data-alloy-repository-preview>
      <GlobalStyles styles={SPLIT} />
      <RepositoryPreview
        preview={preview}
        next={props.uiSchema?.['ui:options']?.next}
      />
    </div>
  );
}
