using System.Text;

namespace GraphQL.TypeSystem.Tests.Fuzzing;

/// <summary>Makes nearly right and quite wrong bytes out of right ones: one seed, one sequence.</summary>
internal sealed class ByteMutator
{
    private static readonly byte[][] Oddities =
    [
        [0xEF, 0xBB, 0xBF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF], [0xF4, 0x90, 0x80, 0x80], [0xF0, 0x9F, 0x98, 0x80], [0xE2, 0x82], [0x80], [0xFF], [0x00], [0x7F],
        .. new[]
        {
            "\"", "\"\"\"", "\\\"\"\"", "\\", "\\u", "\\uD83D", "\\uDE00", "\\uD83D\\uDE00", "\\uD83Dx", "\\u{", "\\u{1F600}", "\\u{110000}", "\\u{D800}", "\\u{FFFFFFFFFF}", "\\x",
            "#", "\r", "\r\n", "\n", "\t", ",", "{", "}", "[", "]", "(", ")", ":", "=", "@", "$", "!", "|", "&", "...", "..", ".", "-", "0", "00", "1e", "1.5e+3", "-0",
            "9999999999999999999999", "1e999999999", "0.0000000000000000000000000001", "null", "true", "on", "fragment F on T", "extend", "repeatable", "\"a\":", "\"__schema\"",
            "\"name\":null", "\"kind\":\"LIST\",\"ofType\":", "@oneOf", "@deprecated", "implements", "é", "'",
        }.Select(Encoding.UTF8.GetBytes),
        .. new[] { "[", "{", "{a", "{a:", "{...", "(a:", "\"", "\\", "{\"a\":" }.Select(open => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(open, 600)))),
    ];

    private readonly Random _random;
    private readonly byte[][] _corpus;
    private readonly List<byte> _bytes = [];

    public ByteMutator(int seed, IEnumerable<string> corpus)
    {
        _random = new Random(seed);
        _corpus = [.. corpus.Select(Encoding.UTF8.GetBytes)];
    }

    public byte[] Next()
    {
        _bytes.Clear();
        _bytes.AddRange(_corpus[_random.Next(_corpus.Length)]);
        for (var changes = _random.Next(1, 6); changes > 0; changes--)
        {
            Change();
        }

        return [.. _bytes];
    }

    private void Change()
    {
        var at = _random.Next(_bytes.Count + 1);
        var length = Math.Min(_random.Next(1, 24), _bytes.Count - at);
        switch (_random.Next(8))
        {
            case 0 when at < _bytes.Count:
                _bytes[at] ^= (byte)(1 << _random.Next(8));
                break;
            case 1:
                _bytes.Insert(at, (byte)_random.Next(256));
                break;
            case 2:
                _bytes.RemoveRange(at, length);
                break;
            case 3:
                _bytes.InsertRange(_random.Next(_bytes.Count + 1), _bytes.GetRange(at, length));
                break;
            case 4:
                var other = _corpus[_random.Next(_corpus.Length)];
                var start = _random.Next(other.Length + 1);
                _bytes.InsertRange(at, other.Skip(start).Take(_random.Next(40)));
                break;
            case 5:
                _bytes.RemoveRange(at, _bytes.Count - at);
                break;
            default:
                _bytes.InsertRange(at, Oddities[_random.Next(Oddities.Length)]);
                break;
        }
    }
}
