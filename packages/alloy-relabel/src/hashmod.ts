import { md5 } from '@noble/hashes/legacy';

/**
 * The shard of a value, as the `hashmod` action computes it: the last eight
 * bytes of the MD5 of its UTF-8, big-endian, modulo. It protects nothing.
 */
export function hashmod(value: string, modulus: bigint): bigint {
  const digest = md5(new TextEncoder().encode(value));
  return (
    new DataView(digest.buffer, digest.byteOffset).getBigUint64(8) % modulus
  );
}
