import { useState } from 'react';
import ButtonBase from '@mui/material/ButtonBase';
import { alpha, styled } from '@mui/material/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { FileChange, fileName, fileTree } from '../../preview';
import { alloyTranslationRef } from '../../translation';
import { Chevron } from '../disclosure';

const Root = styled('nav')(({ theme }) => ({
  borderRight: `1px solid ${theme.palette.divider}`,
  fontSize: '0.8125rem',
  maxHeight: 'min(34rem, 60vh)',
  overflow: 'auto',
  padding: theme.spacing(0.5),
  [theme.breakpoints.down('sm')]: {
    borderBottom: `1px solid ${theme.palette.divider}`,
    borderRight: 0,
    maxHeight: '12rem',
  },
  '& ul': { listStyle: 'none', margin: 0, padding: 0 },
  '& ul ul': { paddingLeft: theme.spacing(2.5) },
}));

const Entry = styled(ButtonBase)(({ theme }) => ({
  borderRadius: theme.shape.borderRadius,
  font: 'inherit',
  gap: theme.spacing(0.5),
  justifyContent: 'flex-start',
  minHeight: 28,
  overflowWrap: 'anywhere',
  padding: theme.spacing(0.25, 0.75),
  textAlign: 'left',
  width: '100%',
  '&:hover': { background: theme.palette.action.hover },
  '&:focus-visible': {
    outline: `2px solid ${theme.palette.primary.main}`,
    outlineOffset: -2,
  },
  '&[aria-current="true"]': {
    background: alpha(theme.palette.primary.main, 0.16),
    fontWeight: theme.typography.fontWeightMedium,
  },
}));

const Changed = styled('span')(({ theme }) => ({
  color: theme.palette.text.secondary,
  flex: 'none',
  fontSize: '0.75rem',
  marginLeft: 'auto',
}));

interface TreeProps {
  readonly paths: readonly string[];
  readonly changes: ReadonlyMap<string, FileChange>;
  readonly chosen: string;
  onChoose(path: string): void;
}

/** Folders of hosts beyond these are counted. */
const SHOWN_FOLDERS = 40;

/** The files by their folders; those that the last answer changed say so. */
export function RepositoryTree(props: TreeProps) {
  const { t } = useTranslationRef(alloyTranslationRef);
  const folders = fileTree(props.paths);
  const isOfChosen = (files: readonly string[]) => files.includes(props.chosen);
  const shown = folders.filter(
    ({ files }, index) => index < SHOWN_FOLDERS || isOfChosen(files),
  );
  return (
    <Root aria-label={t('preview.files')}>
      <ul>
        {shown.map(({ path, files }) =>
          path === '' ? (
            files.map(file => <File key={file} file={file} {...props} />)
          ) : (
            <Folder key={path} path={path} files={files} {...props} />
          ),
        )}
        {shown.length < folders.length && (
          <li>
            {t('preview.moreFolders', {
              count: folders.length - shown.length,
            })}
          </li>
        )}
      </ul>
    </Root>
  );
}

function Folder(props: TreeProps & { path: string; files: readonly string[] }) {
  const { path, files, chosen, changes } = props;
  const { t } = useTranslationRef(alloyTranslationRef);
  // What a hand opened or closed stays so; else what there is to see is open.
  const [asked, setAsked] = useState<boolean>();
  const changed = files.filter(file => changes.has(file)).length;
  const open = asked ?? (!path.startsWith('hosts/') || files.includes(chosen));
  return (
    <li>
      <Entry aria-expanded={open} onClick={() => setAsked(!open)}>
        <Chevron open={open} />
        {path}/
        {!open && changed > 0 && (
          <Changed>{t('preview.changedFiles', { count: changed })}</Changed>
        )}
      </Entry>
      {open && (
        <ul>
          {files.map(file => (
            <File key={file} {...props} file={file} />
          ))}
        </ul>
      )}
    </li>
  );
}

function File(props: TreeProps & { file: string }) {
  const { file, changes, chosen, onChoose } = props;
  const { t } = useTranslationRef(alloyTranslationRef);
  const change = changes.get(file);
  return (
    <li>
      <Entry aria-current={file === chosen} onClick={() => onChoose(file)}>
        {fileName(file)}
        {change && (
          <Changed>
            {t('preview.changed', {
              added: String(change.lines.size),
              removed: String(change.removed),
            })}
          </Changed>
        )}
      </Entry>
    </li>
  );
}
