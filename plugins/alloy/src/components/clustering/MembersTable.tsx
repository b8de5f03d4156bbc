import Box from '@mui/material/Box';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ClusterMember } from '@alloy-fleet/backstage-plugin-alloy-common';
import { alloyTranslationRef } from '../../translation';
import { Bar, formatCount } from '../charts';
import { FactValue } from '../facts';
import { Cell, DataTable, RowHeader, TableRow } from '../table';

/** The members of one cluster, with the targets of each as a bar. */
export function MembersTable(props: {
  label: string;
  members: readonly ClusterMember[];
}) {
  const { t } = useTranslationRef(alloyTranslationRef);
  const { members } = props;
  const largest = Math.max(
    1,
    ...members.map(it => (it.targets.known ? it.targets.value : 0)),
  );
  const groups = [
    { title: '', columns: [t('column.instance')] },
    {
      title: t('source.from', { source: t('source.name.metrics') }),
      columns: [
        t('column.clusterName'),
        t('clustering.peers'),
        t('clustering.targets'),
      ],
    },
  ];
  return (
    <DataTable label={props.label} groups={groups}>
      {members.map(member => (
        <TableRow key={`${member.namespace ?? ''}/${member.instance}`}>
          <RowHeader name={member.instance}>{member.instance}</RowHeader>
          <Cell label={t('column.clusterName')}>
            {member.clusterName ?? '–'}
          </Cell>
          <Cell label={t('clustering.peers')}>
            <FactValue fact={member.peers}>{value => value}</FactValue>
          </Cell>
          <Cell label={t('clustering.targets')}>
            <FactValue fact={member.targets}>
              {value => (
                <Box component="span" sx={{ display: 'block', minWidth: 96 }}>
                  {formatCount(value)}
                  <Bar share={value / largest} />
                </Box>
              )}
            </FactValue>
          </Cell>
        </TableRow>
      ))}
    </DataTable>
  );
}
