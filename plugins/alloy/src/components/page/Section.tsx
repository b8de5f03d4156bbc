import { PropsWithChildren, ReactNode, useId } from 'react';
import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';

/** A part of the page under its heading; its id is the anchor. */
export function Section(
  props: PropsWithChildren<{
    id: string;
    title: string;
    /** One line on what stands here. */
    explained?: ReactNode;
    /** What can be chosen for the whole of it. */
    action?: ReactNode;
  }>,
) {
  const headingId = useId();
  return (
    <Paper
      component="section"
      variant="outlined"
      id={props.id}
      aria-labelledby={headingId}
      sx={{ p: { xs: 1.5, sm: 2.5 }, scrollMarginTop: 16 }}
    >
      <Box
        sx={{
          alignItems: 'start',
          display: 'flex',
          flexWrap: 'wrap',
          gap: 1,
          justifyContent: 'space-between',
          mb: 1.5,
        }}
      >
        <Box sx={{ minWidth: 0 }}>
          <Typography
            id={headingId}
            component="h2"
            variant="h5"
            sx={{ fontSize: '1.25rem', m: 0 }}
          >
            {props.title}
          </Typography>
          {props.explained && (
            <Typography variant="body2" color="text.secondary">
              {props.explained}
            </Typography>
          )}
        </Box>
        {props.action}
      </Box>
      {props.children}
    </Paper>
  );
}
