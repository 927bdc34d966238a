using Gateway.Execution.Memory;

namespace Gateway.Execution.Tests;

public sealed class ByteHashTests
{
    [Fact]
    public void Equal_bytes_have_one_hash_wherever_they_lie()
    {
        for (var length = 0; length < 100; length++)
        {
            var bytes = Enumerable.Range(0, length).Select(i => (byte)(i * 7)).ToArray();
            byte[] moved = [1, .. bytes, 2];

            Assert.Equal(ByteHash.Of(bytes), ByteHash.Of(moved.AsSpan(1, length)));
        }
    }

    [Fact]
    public void Bytes_that_differ_in_one_bit_or_in_length_have_other_hashes()
    {
        var hashes = new HashSet<int>();
        var bytes = new byte[70];
        for (var length = 0; length <= bytes.Length; length++)
        {
            Assert.True(hashes.Add(ByteHash.Of(bytes.AsSpan(0, length))));
        }

        for (var bit = 0; bit < bytes.Length * 8; bit++)
        {
            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
            hashes.Add(ByteHash.Of(bytes));
            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
        }

        // Of 631 values two may meet in 32 bits, but hardly.
        Assert.InRange(hashes.Count, 629, 631);
    }

    [Fact]
    public void Differences_that_cancel_in_plain_multiplication_do_not_cancel_here()
    {
        var hashes = new HashSet<int>();
        for (var pattern = 0; pattern < 256; pattern++)
        {
            var words = new ulong[16];
            for (var i = 0; i < 8; i++)
            {
                if ((pattern >> i & 1) == 1)
                {
                    words[i * 2] = 1UL << 63;
                    words[(i * 2) + 1] = 1UL << 28;
                }
            }

            hashes.Add(ByteHash.Of(System.Runtime.InteropServices.MemoryMarshal.AsBytes(words.AsSpan())));
        }

        Assert.InRange(hashes.Count, 255, 256);
    }
}
