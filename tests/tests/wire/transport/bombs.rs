//! Texts of one letter, compressed as far as each encoding goes: written bit by bit, so that no compressor is needed, and a few bytes are megabytes.

/// How far the longest copy of `deflate` goes.
pub(super) const STEP: u32 = 258;

type Compressed = fn(u32) -> Vec<u8>;

/// Every encoding that the transport can be told to read, and what writes 1 + 258 × `copies` bytes `a` in it; of `br`, nine copies at least.
pub(super) const ENCODINGS: [(&str, Compressed); 4] = [
    ("gzip", gzip),
    ("deflate", zlib),
    ("br", brotli),
    ("zstd", zstd),
];

/// Bits, from the lowest of each byte on.
#[derive(Default)]
struct Bits {
    bytes: Vec<u8>,
    used: u32,
}

impl Bits {
    fn push(&mut self, bits: u32, count: u32) {
        for at in 0..count {
            if self.used.is_multiple_of(8) {
                self.bytes.push(0);
            }
            let bit = u8::try_from(bits >> at & 1).expect("a bit") << (self.used % 8);
            *self.bytes.last_mut().expect("one byte at least") |= bit;
            self.used += 1;
        }
    }
}

/// A letter, and then to copy it: the fixed code of RFC 1951, section 3.2.6.
fn deflate(copies: u32) -> Vec<u8> {
    let mut bits = Bits::default();
    bits.push(0b011, 3);
    // Codes are packed from their highest bit on: `a` is 0x30 + 0x61, a length of 258 is the code 285, a distance of 1 the code 0.
    bits.push(u32::from(0x91_u8.reverse_bits()), 8);
    for _ in 0..copies {
        bits.push(u32::from(0b1100_0101_u8.reverse_bits()), 8);
        bits.push(0, 5);
    }
    bits.push(0, 7);
    bits.bytes
}

/// A gzip file (RFC 1952).
fn gzip(copies: u32) -> Vec<u8> {
    let length = 1 + STEP * copies;
    let mut file = b"\x1f\x8b\x08\0\0\0\0\0\0\xff".to_vec();
    file.extend(deflate(copies));
    file.extend(crc(length).to_le_bytes());
    file.extend(length.to_le_bytes());
    file
}

/// The CRC-32 of so many bytes `a` (RFC 1952, section 8).
fn crc(length: u32) -> u32 {
    !(0..length).fold(u32::MAX, |sum, _| {
        (0..8).fold(sum ^ u32::from(b'a'), |sum, _| match sum & 1 {
            1 => 0xedb8_8320 ^ (sum >> 1),
            _ => sum >> 1,
        })
    })
}

/// What HTTP calls `deflate` is in the format of zlib (RFC 9110, section 8.4.1.2; RFC 1950).
fn zlib(copies: u32) -> Vec<u8> {
    let (mut low, mut high) = (1_u32, 0_u32);
    for _ in 0..1 + STEP * copies {
        low = (low + u32::from(b'a')) % 65_521;
        high = (high + low) % 65_521;
    }
    let mut stream = vec![0x78, 0x01];
    stream.extend(deflate(copies));
    stream.extend((high << 16 | low).to_be_bytes());
    stream
}

/// One meta-block of RFC 7932, section 9.2, with one command: insert a letter, and copy it as often as is wanted.
fn brotli(copies: u32) -> Vec<u8> {
    let copied = STEP * copies;
    let mut bits = Bits::default();
    // A window of 16 bits; the block is the last one, and not empty; its length less one, in nibbles, of which no more may be there than are needed.
    bits.push(0b010, 3);
    let nibbles = if copied < 1 << 16 {
        4
    } else if copied < 1 << 20 {
        5
    } else {
        6
    };
    bits.push(nibbles - 4, 2);
    bits.push(copied, 4 * nibbles);
    // One type of block for literals, commands and distances; distances without postfix; literals without context; one tree each.
    bits.push(0, 1 + 1 + 1 + 2 + 4 + 2 + 1 + 1);
    // Each code has one symbol, which then takes no bit: the letter; insert one and copy 2118 and more; a distance with one bit of its own.
    for (symbol, width) in [(u32::from(b'a'), 8), (384 + (1 << 3) + 7, 10), (16, 6)] {
        bits.push(0b01, 2);
        bits.push(0, 2);
        bits.push(symbol, width);
    }
    bits.push(copied - 2118, 24);
    bits.push(0, 1);
    bits.bytes
}

/// A frame of RFC 8878, section 3.1.1, whose blocks say one byte and how often it is repeated: at most 128 KiB, as is the window.
fn zstd(copies: u32) -> Vec<u8> {
    const MOST: u32 = 1 << 17;
    let mut left = 1 + STEP * copies;
    let mut frame = b"\x28\xb5\x2f\xfd\x00\x38".to_vec();
    while left > 0 {
        let size = left.min(MOST);
        left -= size;
        let head = size << 3 | 1 << 1 | u32::from(left == 0);
        frame.extend_from_slice(&head.to_le_bytes()[..3]);
        frame.push(b'a');
    }
    frame
}
