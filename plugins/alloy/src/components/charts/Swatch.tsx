import { styled } from '@mui/material/styles';

const Root = styled('span')({
  borderRadius: 2,
  display: 'inline-block',
  flex: 'none',
  height: 3,
  marginRight: 6,
  verticalAlign: 'middle',
  width: 14,
});

/** The colour of a line, beside its name. */
export function Swatch(props: { color: string }) {
  return <Root aria-hidden style={{ background: props.color }} />;
}
